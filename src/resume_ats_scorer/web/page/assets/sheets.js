// The resume beside its report: drawn pages, or its lines, with marks on what the report quotes.
import { say } from "./words.js";
import { el } from "./dom.js";

const NEAR = "lit";

/** Return the lines that `report` quotes: line number -> {page, box, whys}. */
export function quoted(report) {
  const lines = new Map();
  const evidence = [
    ...report.components.flatMap((part) => part.criteria),
    ...report.requirements, ...report.terms, ...report.checks.filter((one) => one.cost > 0), ...report.findings,
  ].flatMap((one) => one.evidence);
  for (const one of evidence) {
    const found = lines.get(one.line) ?? { page: one.page, box: one.box, whys: new Set() };
    lines.set(one.line, found);
    found.whys.add(one.why);
  }
  return lines;
}

/** Return a figure for each of `pictures` with `report`'s quotes marked. */
export function drawn(report, pictures) {
  const marks = [...quoted(report)].sort(([a], [b]) => a - b);
  const count = report.reading.pages.length;
  const figures = pictures.map((page) => {
    const name = say("report.pageOf", { page: page.number, pages: count });
    const image = el("img", { src: `data:image/png;base64,${page.png}`, alt: name, width: Math.round(page.width), height: Math.round(page.height) });
    const here = marks.filter(([, mark]) => mark.page === page.number && mark.box);
    return el("figure", { class: "sheet" }, el("div", { class: "paper" }, image, here.map(([line, mark]) => box(line, mark, page))), el("figcaption", {}, name));
  });
  return [...figures, count > pictures.length && el("p", { class: "hint" }, say("report.pagesMore", { count: pictures.length }))];
}

function box(line, { box: at, whys }, page) {
  const share = (value, whole) => `${(100 * value) / whole}%`;
  return el("button", {
    type: "button",
    class: "mark",
    data: { line },
    "aria-label": say("report.marked", { line, why: [...whys].join("; ") }),
    style: {
      left: share(at.x0 - 2, page.width), top: share(at.top - 1.5, page.height),
      width: share(at.x1 - at.x0 + 4, page.width), height: share(at.bottom - at.top + 3, page.height),
    },
  });
}

/** Return the lines of the resume as a list, quoted ones as marks: for formats without pages. */
export function typed(report) {
  const marks = quoted(report);
  const items = report.reading.lines.map((line) => {
    const hidden = line.hidden && el("em", { class: "tag" }, say("report.hidden"));
    const whys = marks.get(line.number)?.whys;
    const text = whys
      ? el("button", { type: "button", class: "mark text", data: { line: line.number }, title: [...whys].join("; ") }, line.text)
      : el("span", {}, line.text);
    return el("li", { value: line.number }, text, hidden || null);
  });
  return [el("ol", { class: "lines" }, items)];
}

/** Light up all that concerns the same line as what is pointed at or focused within `root`; pressing goes to the other side. */
export function link(root) {
  const light = (event, on) => {
    const line = event.target.closest?.("[data-line]")?.dataset.line;
    if (line) root.querySelectorAll(`[data-line="${line}"]`).forEach((one) => one.classList.toggle(NEAR, on));
  };
  for (const kind of ["mouseover", "focusin"]) root.addEventListener(kind, (event) => light(event, true));
  for (const kind of ["mouseout", "focusout"]) root.addEventListener(kind, (event) => light(event, false));
  root.addEventListener("click", (event) => {
    const from = event.target.closest("[data-line]");
    if (!from) return;
    const other = from.classList.contains("mark") ? ".quote" : ".mark";
    const to = root.querySelector(`${other}[data-line="${from.dataset.line}"]`);
    if (!to) return;
    for (let part = to.parentElement; part && part !== root; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    to.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    to.focus({ preventScroll: true });
  });
}
