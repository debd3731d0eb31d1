// One report: the total, what it is made of, and what to do about it.
import { say } from "./words.js";
import { el } from "./dom.js";
import { reading } from "./reading.js";

const ICONS = { met: "✓", matched: "✓", partly: "◐", partial: "◐", not_shown: "○", missing: "○", fatal: "⬢", major: "▲", minor: "◆", suggestion: "●" };
const LEVELS = ["fatal", "major", "minor", "suggestion"];
const FIRST = 3;

/** Return `number` with two digits after the point. */
export const points = (number) => number.toFixed(2);

/** Return all parts of `report` but the resume's pages. */
export function sections(report) {
  return [
    summary(report), advice(report), requirements(report), terms(report), parts(report), format(report), integrity(report),
    reading(report.reading), notJudged(report), about(report),
  ];
}

function section(id, title, ...content) {
  return el("section", { class: "card", id, "aria-labelledby": `${id}-title` }, el("h3", { id: `${id}-title` }, title), content);
}

/** Return the word for `status` with its sign. */
export function badge(status, text) {
  return el("span", { class: `badge ${status}` }, el("span", { class: "icon", "aria-hidden": "true" }, ICONS[status]), text);
}

/** Return a bar for a score of 0 to 100. */
export function meter(score) {
  return el("span", { class: "meter", "aria-hidden": "true" }, el("span", { style: { width: `${score ?? 0}%` } }));
}

function summary(report) {
  const parts = report.components.map((part) =>
    el("li", {},
      el("span", { class: "name" }, say(`report.components.${part.name}`)),
      el("strong", {}, part.score === null ? say("report.notJudgedMark") : points(part.score)),
      meter(part.score),
      el("span", { class: "hint" }, `${say("report.share", { weight: Math.round(100 * part.weight) })}: ${say("report.points", { points: points(part.contribution) })}`)));
  return el("section", { class: "card summary", "aria-labelledby": "total" },
    el("p", { id: "total", class: "total" }, el("strong", {}, points(report.total_score)), ` ${say("report.of")}`),
    el("p", { class: "job" }, say("report.for", { job: report.job_title || say("report.thisJob") })),
    el("ul", { class: "parts" }, parts),
    el("p", { class: "notice" }, el("strong", {}, say("report.notice")), ` ${say("report.noticeMore")}`));
}

function quote(evidence) {
  const where = `${say("report.page", evidence)}, ${say("report.line", evidence)}`;
  return el("button", { type: "button", class: "quote", data: { line: evidence.line } },
    evidence.quote && [el("q", {}, evidence.quote), " "], el("span", { class: "where" }, `${where}: ${evidence.why}`));
}

function quotes(evidence) {
  if (!evidence.length) return null;
  const made = evidence.map((one) => el("li", {}, quote(one)));
  if (made.length <= FIRST) return el("ul", { class: "quotes" }, made);
  return [el("ul", { class: "quotes" }, made.slice(0, FIRST)),
    el("details", { class: "more" }, el("summary", {}, `+${made.length - FIRST}`, el("span", { class: "unseen" }, ` ${say("report.evidence")}`)), el("ul", { class: "quotes" }, made.slice(FIRST)))];
}

const kind = (one, other) => el("span", { class: "tag" }, say(one.required ? "report.required" : other));

function advice(report) {
  const items = report.advice.map((one) =>
    el("li", {}, el("strong", { class: "gain" }, say("report.gain", { gain: points(one.gain) })), el("p", {}, one.text),
      el("p", { class: "hint" }, say("report.ask"), " ", el("q", {}, one.question))));
  return section("advice", say("report.advice"), items.length ? el("ol", { class: "advice" }, items) : el("p", {}, say("report.adviceNone")));
}

function requirements(report) {
  const items = report.requirements.map((one) =>
    el("li", {}, badge(one.status, say(`report.status.${one.status}`)), kind(one, "report.preferred"), el("p", {}, one.summary),
      el("p", { class: "hint" }, say("report.asks"), " ", el("q", {}, one.posting_quote)), quotes(one.evidence)));
  return section("requirements", say("report.requirements"),
    items.length ? [el("p", { class: "hint" }, say("report.notShownHelp")), el("ul", { class: "plain" }, items)] : el("p", {}, say("report.requirementsNone")));
}

function terms(report) {
  if (!report.terms.length) return section("terms", say("report.terms"), el("p", {}, say("report.termsNone")));
  const rows = report.terms.map((one) =>
    el("tr", {}, el("th", { scope: "row" }, one.term, " ", kind(one, "report.named")),
      el("td", { class: "number" }, `${(100 * one.weight).toFixed(1)} %`),
      el("td", {}, badge(one.status, say(`report.status.${one.status}`))),
      el("td", {}, quotes(one.evidence))));
  const head = ["term", "weight", "found", "evidence"].map((name) => el("th", { scope: "col" }, say(`report.${name}`)));
  return section("terms", say("report.terms"),
    el("div", { class: "scroll", tabIndex: 0, role: "group", "aria-labelledby": "terms-title" },
      el("table", { class: "terms" }, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows))));
}

function parts(report) {
  const made = report.components.map((part) =>
    el("details", { class: "part" },
      el("summary", {}, el("span", { class: "name" }, say(`report.components.${part.name}`)), " ",
        el("span", { class: "number" }, part.score === null ? say("report.notJudgedMark") : points(part.score))),
      el("p", { class: "hint" }, say(`report.componentHelp.${part.name}`)),
      el("ul", { class: "plain" }, part.criteria.map(criterion))));
  return section("parts", say("report.parts"), made);
}

function criterion(one) {
  return el("li", {},
    el("p", { class: "line" }, el("strong", {}, one.name), meter(one.score),
      el("span", { class: "number" }, one.score === null ? say("report.notJudgedMark") : points(one.score)),
      el("span", { class: "hint" }, say("report.points", { points: points(one.contribution) }))),
    el("p", {}, one.reason), quotes(one.evidence));
}

function format(report) {
  const judged = report.checks.filter((one) => ["pass", "warn", "fail"].includes(one.status));
  const found = judged.filter((one) => one.status !== "pass");
  const passed = judged.length - found.length;
  if (!found.length) return section("format", say("report.format"), el("p", {}, say("report.formatNone", { count: passed })));
  const groups = LEVELS.map((level) => found.filter((one) => one.severity === level)).filter((group) => group.length);
  return section("format", say("report.format"), el("p", { class: "hint" }, say("report.formatPassed", { count: passed, all: judged.length })),
    groups.map((group) => [
      el("h4", {}, badge(group[0].severity, say(`report.severity.${group[0].severity}`))),
      el("ul", { class: "plain" }, group.sort((a, b) => b.cost - a.cost).map(fault))]));
}

function fault(one) {
  return el("li", {},
    el("p", { class: "line" }, el("strong", {}, one.name), el("span", { class: "tag" }, say(`report.checkStatus.${one.status}`)),
      el("span", { class: "hint" }, say("report.costs", { points: points(one.cost) }))),
    el("p", {}, one.message), one.mend && el("p", {}, el("strong", {}, say("report.mend")), ` ${one.mend}`), quotes(one.evidence));
}

function integrity(report) {
  if (!report.findings.length) return null;
  return section("integrity", say("report.integrity"), el("p", { class: "hint" }, say("report.integrityHelp")),
    el("ul", { class: "plain" }, report.findings.map((one) => el("li", {}, el("p", {}, one.message), quotes(one.evidence)))));
}

function notJudged(report) {
  const names = new Map([...report.components.flatMap((part) => part.criteria), ...report.checks].map((one) => [one.id, one.name]));
  const items = report.not_judged.map((one) => el("li", {}, el("strong", {}, names.get(one.what) ?? one.what), `: ${one.reason}`));
  return section("not-judged", say("report.notJudged"), items.length ? el("ul", {}, items) : el("p", {}, say("report.notJudgedNone")));
}

function about(report) {
  const { version } = document.documentElement.dataset;
  const weights = Object.values(report.weights).map((weight) => Math.round(100 * weight)).join(" : ");
  const facts = { date: report.as_of, version, scoring: report.scoring_version, weights, sha: report.sha256.slice(0, 16) };
  return section("about", say("report.about"), el("p", {}, say("report.aboutLine", facts)), el("p", {}, say("report.notice")));
}
