// One resume: its report beside its pages, and the downloads.
import { say } from "./words.js";
import { el, save } from "./dom.js";
import { send } from "./api.js";
import { sections } from "./report.js";
import { drawn, link, typed } from "./sheets.js";

/** Ask for the report on `file` and return what to show. `on` holds signal, onSent, onRefused and, optionally, onBack. */
export async function one(file, fields, on) {
  const body = await send("score", [["resume", file], ...fields], { signal: on.signal, onSent: on.onSent });
  const report = JSON.parse(body);
  const sheets = el("div", { class: "sheets" });
  const view = el("div", { class: "one" },
    el("div", { class: "head" }, el("h2", {}, file.name), tools(file, fields, body, on)),
    el("div", { class: "side" }, el("h3", {}, say("report.pages")), el("p", { class: "hint" }, say("report.pagesHelp")), sheets),
    el("div", { class: "report" }, sections(report)));
  link(view);
  fill(sheets, report, file, on.signal);
  return view;
}

async function fill(sheets, report, file, signal) {
  if (report.reading.kind !== "pdf") return sheets.replaceChildren(...typed(report));
  sheets.replaceChildren(el("p", { class: "hint" }, say("report.drawing")));
  try {
    const { pages } = JSON.parse(await send("pages", [["resume", file]], { signal }));
    sheets.replaceChildren(...drawn(report, pages).filter(Boolean));
  } catch {
    sheets.replaceChildren(el("p", { class: "hint" }, say("report.pagesFailed")), ...typed(report));
  }
  return undefined;
}

function tools(file, fields, body, on) {
  const name = file.name.replace(/\.[^.]*$/, "") || "resume";
  const get = (label, path, accept, ending) =>
    button(label, async () => save(new Blob([await send(path, [["resume", file], ...fields], { accept })], { type: accept }), `${name}${ending}`), on);
  return el("div", { class: "row tools" },
    on.onBack && button("back", on.onBack, on),
    get("downloadHtml", "score", "text/html", "-report.html"),
    get("downloadPdf", "score", "application/pdf", "-report.pdf"),
    get("downloadMarks", "score?annotate=true", "application/pdf", "-marked.pdf"),
    button("downloadJson", () => save(new Blob([body], { type: "application/json" }), `${name}-report.json`), on),
    button("print", () => print(), on));
}

function button(label, act, on) {
  const made = el("button", { type: "button", class: "quiet" }, say(`report.${label}`));
  made.addEventListener("click", async () => {
    made.disabled = true;
    try {
      await act();
    } catch (error) {
      on.onRefused(error);
    } finally {
      made.disabled = false;
    }
  });
  return made;
}
