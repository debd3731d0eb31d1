// Many resumes: progress as they are scored, then a table to sort, compare and keep.
import { say } from "./words.js";
import { el, save } from "./dom.js";
import { Refusal, send } from "./api.js";
import { one } from "./one.js";
import { badge, meter, points } from "./report.js";
import { csv, page, PARTS, rows, xlsx } from "./tables.js";

const LINES = "application/x-ndjson";
const FEW = 4;

/** Rank `files` and return what to show. `on` holds signal, onSent, onDone, onRefused and onView. */
export async function many(files, fields, on) {
  const named = unique(files);
  const asked = [...named].map(([name, file]) => ["resumes", new File([file], name)]);
  const text = await send("rank", [...asked, ...fields], { accept: LINES, signal: on.signal, onSent: on.onSent, onText: follow(on.onDone) });
  const last = text.trimEnd().split("\n").at(-1);
  const found = last ? JSON.parse(last) : {};
  if (found.type !== "ranking") throw new Refusal("gone");
  return show(found.ranking, named, fields, on);
}

/** Return the files by names of their own: a second `cv.pdf` becomes `cv (2).pdf`. */
function unique(files) {
  const named = new Map();
  for (const file of files) {
    let name = file.name;
    for (let copy = 2; named.has(name); copy += 1) name = file.name.replace(/(\.[^.]*)?$/, ` (${copy})$1`);
    named.set(name, file);
  }
  return named;
}

function follow(onDone) {
  let read = 0;
  return (text) => {
    const end = text.lastIndexOf("\n") + 1;
    const lines = text.slice(read, end).split("\n").filter(Boolean).map((line) => JSON.parse(line));
    const progress = lines.filter((line) => line.type === "progress").at(-1);
    read = end;
    if (progress) onDone(progress.done, progress.total);
  };
}

function show(ranking, named, fields, on) {
  const beside = el("div", { "aria-live": "polite" });
  const chosen = new Set();
  const compare = (place, box) => {
    if (box.checked) chosen.add(place);
    else chosen.delete(place);
    beside.replaceChildren(...(chosen.size === 2 ? [pair(...[...chosen].sort((a, b) => a.rank - b.rank))] : []));
    for (const other of view.querySelectorAll("td input")) other.disabled = chosen.size === 2 && !other.checked;
  };
  const open = (name) => reopen(named.get(name), fields, on, view);
  const view = el("div", { class: "many" },
    el("div", { class: "head" }, el("h2", {}, say("many.title")), tools(ranking, () => view)),
    el("p", { class: "notice" }, el("strong", {}, say("report.notice")), ` ${say("report.noticeMore")}`),
    ranking.ranked.length > 0 && el("section", { class: "card", "aria-labelledby": "ranked-title" },
      el("h3", { id: "ranked-title" }, `${say("many.title")}: ${ranking.ranked.length}`), el("p", { class: "hint compare" }, say("many.compareHint")),
      grid(ranking.ranked, named, compare, open), beside),
    refusals(ranking.refused),
    ranking.ranked.length > 1 && reasons(ranking));
  return view;
}

async function reopen(file, fields, on, view) {
  try {
    const report = await one(file, fields, { ...on, signal: undefined, onSent: undefined, onBack: () => history.back() });
    history.pushState({ report: true }, "");
    addEventListener("popstate", () => on.onView(view), { once: true });
    on.onView(report);
  } catch (error) {
    on.onRefused(error);
  }
}

const COLUMNS = [
  ["rank", (place) => place.rank],
  ["name", (place) => place.resume.name.toLowerCase()],
  ["total", (place) => -place.resume.total_score],
  ...PARTS.map((part) => [part, (place) => -(place.resume.components[part] ?? -1)]),
  ["requirements", (place) => -place.resume.requirements_met],
  ["missing", (place) => place.resume.missing.length],
  ["findings", (place) => -place.resume.findings.length],
];

const title = (name) => say(PARTS.includes(name) ? `report.components.${name}` : `many.${name}`);

function grid(places, named, compare, open) {
  const warned = places.some((place) => place.resume.findings.length);
  const body = el("tbody", {}, places.map((place) => row(place, named, compare, open, warned)));
  const byPlace = new Map(places.map((place, at) => [place, body.children[at]]));
  const heads = COLUMNS.filter(([name]) => warned || name !== "findings").map(([name, value]) => {
    const button = el("button", { type: "button", class: "sort" }, title(name), el("span", { class: "icon", "aria-hidden": "true" }));
    const head = el("th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const order = (a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a.rank - b.rank);
      const sorted = [...places].sort(order);
      body.append(...(up ? sorted : sorted.reverse()).map((place) => byPlace.get(place)));
    });
    return head;
  });
  heads[0].setAttribute("aria-sort", "ascending");
  const choose = el("th", { scope: "col", class: "compare" }, say("many.compare"));
  return el("div", { class: "scroll", tabIndex: 0, role: "group", "aria-labelledby": "ranked-title" },
    el("table", { class: "ranking" }, el("thead", {}, el("tr", {}, heads, choose)), body));
}

function row(place, named, compare, open, warned) {
  const { resume } = place;
  const box = el("input", { type: "checkbox", "aria-label": say("many.compareOne", { name: resume.name }) });
  box.addEventListener("change", () => compare(place, box));
  const name = named.has(resume.name) ? el("button", { type: "button", class: "open", title: say("many.open", { name: resume.name }) }, resume.name) : resume.name;
  if (named.has(resume.name)) name.addEventListener("click", () => open(resume.name));
  return el("tr", {},
    el("td", { class: "number" }, place.rank),
    el("th", { scope: "row" }, name, place.duplicate_of && el("span", { class: "tag" }, say("many.duplicate", { rank: place.duplicate_of }))),
    el("td", { class: "number" }, el("strong", {}, points(resume.total_score)), meter(resume.total_score)),
    PARTS.map((part) => el("td", { class: "number" }, resume.components[part] === null ? say("report.notJudgedMark") : points(resume.components[part]))),
    el("td", { class: "number" }, `${resume.requirements_met} / ${resume.requirements}`),
    el("td", {}, resume.missing.slice(0, FEW).join(", "), resume.missing.length > FEW && ` +${resume.missing.length - FEW}`),
    warned && el("td", {}, resume.findings.length ? badge("major", resume.findings.map((id) => id.replaceAll("_", " ")).join(", ")) : ""),
    el("td", { class: "compare" }, box));
}

function pair(left, right) {
  const both = [left.resume, right.resume];
  const line = (name, cell) => el("tr", {}, el("th", { scope: "row" }, name), both.map((one, at) => el("td", {}, cell(one, both[1 - at]))));
  const list = (terms) => terms.join(", ") || "–";
  return el("section", { class: "pair", "aria-labelledby": "pair-title" },
    el("h3", { id: "pair-title" }, say("many.compareTitle")),
    el("div", { class: "scroll", tabIndex: 0, role: "group", "aria-labelledby": "pair-title" }, el("table", {},
      el("thead", {}, el("tr", {}, el("td", {}), both.map((one) => el("th", { scope: "col" }, one.name)))),
      el("tbody", {},
        line(say("many.total"), (one) => [points(one.total_score), meter(one.total_score)]),
        PARTS.map((part) => line(title(part), (one) => (one.components[part] === null ? say("report.notJudgedMark") : [points(one.components[part]), meter(one.components[part])]))),
        line(say("many.requirements"), (one) => `${one.requirements_met} / ${one.requirements}`),
        line(say("many.onlyHere"), (one, other) => list(one.matched.filter((term) => !other.matched.includes(term)))),
        line(say("many.both"), (one, other) => list(one.matched.filter((term) => other.matched.includes(term)))),
        line(say("many.missing"), (one) => list(one.missing))))));
}

function refusals(refused) {
  if (!refused.length) return null;
  return el("section", { class: "card", "aria-labelledby": "refused-title" }, el("h3", { id: "refused-title" }, `${say("many.refused")}: ${refused.length}`),
    el("ul", { class: "plain" }, refused.map((one) => {
      const refusal = new Refusal(one.error);
      return el("li", { data: { code: one.error } }, el("strong", {}, one.name), el("p", {}, `${refusal.message}. ${refusal.help}`));
    })));
}

function reasons(ranking) {
  const items = ranking.ranked.filter((place) => place.above_next).map((place) => el("li", { value: place.rank }, el("strong", {}, place.resume.name), `: ${place.above_next}`));
  return el("section", { class: "card", "aria-labelledby": "reasons-title" }, el("h3", { id: "reasons-title" }, say("many.above")), el("ol", {}, items));
}

function tools(ranking, view) {
  const makers = {
    csv: () => csv(rows(ranking)),
    xlsx: () => xlsx(rows(ranking), say("many.title")),
    json: () => new Blob([JSON.stringify(ranking)], { type: "application/json" }),
    html: () => page(view(), say("many.title")),
  };
  const files = Object.entries(makers).map(([kind, make]) => {
    const button = el("button", { type: "button", class: "quiet" }, say(`many.${kind}`));
    button.addEventListener("click", () => save(make(), `ranking.${kind}`));
    return button;
  });
  const printed = el("button", { type: "button", class: "quiet" }, say("report.print"));
  printed.addEventListener("click", () => print());
  return el("div", { class: "row tools" }, files, printed);
}
