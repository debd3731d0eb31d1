// The page's states: empty, ready, sending, scoring, done, refused, server gone.
import { say } from "./words.js";
import { byId, el, show } from "./dom.js";
import { key, Refusal } from "./api.js";
import { chosen, fields, listen, missing } from "./asked.js";
import { one } from "./one.js";
import { many } from "./many.js";

const root = document.documentElement;
let running = null;

for (const marked of document.querySelectorAll("[data-text]")) marked.textContent = say(marked.dataset.text);
document.title = say("page.title");
byId("versions").textContent = say("page.version", root.dataset);
listen(changed);
changed();

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
byId("stop").addEventListener("click", () => running?.abort());
byId("forget").addEventListener("click", () => {
  key.forget();
  changed();
});
for (const [kind, open] of [["beforeprint", true], ["afterprint", false]]) addEventListener(kind, () => unfold(open));

function changed(fault) {
  const count = chosen().length;
  byId("go").textContent = count > 1 ? say("page.goMany", { count }) : say("page.go");
  show(byId("forget"), key.get());
  if (!running) state(fault ?? missing() ?? say("state.ready"));
  if (fault) byId("state").classList.add("fault");
}

function state(sentence, share = null) {
  byId("state").classList.remove("fault");
  if (byId("state").textContent !== sentence) byId("state").textContent = sentence;
  show(byId("progress"), running);
  if (share === null) byId("progress").removeAttribute("value");
  else byId("progress").value = 100 * share;
}

async function start() {
  byId("refusal").replaceChildren();
  const lacking = missing();
  if (lacking) {
    changed(lacking);
    (lacking === say("state.needResume") ? byId("resumes") : byId("posting")).focus();
    return;
  }
  if (root.dataset.key === "needed" && !key.get() && !(await askKey(say("page.keyAsk")))) return;
  await run();
}

async function run() {
  running = new AbortController();
  busy(true);
  try {
    const files = chosen();
    const on = { signal: running.signal, onSent: sent, onRefused: refused, onDone: (done, total) => state(say("state.ranking", { done, total }), done / total), onView: view };
    state(say("state.scoring"));
    view(files.length > 1 || /\.zip$/i.test(files[0].name) ? await many(files, fields(), on) : await one(files[0], fields(), on));
    busy(false);
    state(say("state.done"));
  } catch (error) {
    busy(false);
    refused(error);
  }
}

function view(content) {
  const result = byId("result");
  result.replaceChildren(content);
  result.focus({ preventScroll: true });
  result.scrollIntoView({ block: "start" });
}

function sent(share) {
  if (share < 1) state(say("state.uploading", { percent: Math.round(100 * share) }), share);
  else state(say("state.scoring"));
}

function busy(on) {
  if (!on) running = null;
  show(byId("stop"), on);
  byId("go").disabled = on;
  byId("result").setAttribute("aria-busy", String(on));
  show(byId("progress"), on);
}

async function refused(error) {
  if (error.name === "AbortError") return state(say("state.stopped"));
  const refusal = error instanceof Refusal ? error : new Refusal("unknown");
  state("");
  if (refusal.code === "unauthorized") {
    const had = key.get();
    key.forget();
    changed("");
    if (await askKey(say(had ? "page.keyWrong" : "page.keyAsk"))) return start();
  }
  const again = el("button", { type: "button" }, say("page.again"));
  again.addEventListener("click", start);
  byId("refusal").replaceChildren(el("div", { class: "alert", data: { code: refusal.code } },
    el("h2", {}, refusal.message), el("p", {}, refusal.advice()),
    refusal.requestId && el("p", { class: "hint" }, say("refusals.requestId", { id: refusal.requestId })), again));
  return undefined;
}

function askKey(why) {
  const dialog = byId("key");
  byId("key-why").textContent = why;
  byId("key-value").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const given = dialog.returnValue === "use" ? byId("key-value").value.trim() : "";
      byId("key-value").value = "";
      if (given) key.set(given);
      changed();
      resolve(Boolean(given));
    }, { once: true });
  });
}

function unfold(open) {
  for (const part of byId("result").querySelectorAll("details")) {
    if (open) part.dataset.was = part.open;
    part.open = open || part.dataset.was === "true";
  }
}
