// What an ATS reads: as fields and as plain text.
import { language, say, table } from "./words.js";
import { el } from "./dom.js";

/** Return the section on `read`, the reading of a report. */
export function reading(read) {
  return el("section", { class: "card", id: "reads", "aria-labelledby": "reads-title" },
    el("h3", { id: "reads-title" }, say("report.reads")),
    el("details", { open: true }, el("summary", {}, say("report.asFields")), fields(read)),
    el("details", {}, el("summary", {}, say("report.asText")), el("pre", { class: "text", tabIndex: 0, "aria-label": say("report.asText") }, text(read))));
}

function text(read) {
  return read.lines.map((line) => (line.hidden ? `${line.text}  [${say("report.hidden")}]` : line.text)).join("\n");
}

function fields(read) {
  const { contact } = read;
  const facts = { kind: read.kind.toUpperCase(), pages: read.pages.length, words: read.words, language: language(read.language) };
  const rows = {
    name: contact.name && certain(contact.name),
    emails: contact.emails.map(certain),
    phones: contact.phones.map(certain),
    links: contact.links.map(certain),
    location: contact.location && certain(contact.location),
    experience: read.experience_months ? say("report.years", { years: (read.experience_months / 12).toFixed(1) }) : null,
    positions: read.positions.map(position),
    education: read.education.map(degree),
    skills: read.skills.length ? read.skills.join(", ") : null,
    certifications: read.certifications,
    languages: read.languages.map((one) => one.replace(/^[a-z]{2,3}\b/, language)),
    sections: read.sections.map((one) => `${one.kind.replaceAll("_", " ")} (${one.heading ?? say("report.noHeading")})`),
    facts: say("report.fileFacts", facts),
  };
  return el("dl", { class: "fields" }, Object.keys(table("report.fields")).map((name) => row(say(`report.fields.${name}`), rows[name])));
}

function row(name, content) {
  const values = [content].flat().filter(Boolean);
  return [el("dt", {}, name), values.length ? values.map((one) => el("dd", {}, one)) : el("dd", { class: "hint" }, say("report.nothingRead"))];
}

const certain = (field) => el("span", {}, field.value, " ", el("span", { class: "hint" }, `${Math.round(100 * field.confidence)} %`));
const named = (...found) => found.filter(Boolean).map((field) => field.value).join(", ");

function position(one) {
  const lines = say("report.lines", { count: one.bullets });
  return el("span", {}, named(one.title, one.employer, one.location), " ", el("span", { class: "hint" }, `${period(one.period)}; ${lines}`));
}

function degree(one) {
  const parts = [one.degree, one.field, one.institution].filter((part, place, all) => part && !all.slice(0, place).some((other) => other?.value.includes(part.value)));
  return el("span", {}, named(...parts), " ", el("span", { class: "hint" }, period(one.period)));
}

function period(one) {
  if (!one?.start && !one?.end) return say("report.noDates");
  const parts = [one.start, one.current ? say("report.present") : one.end].filter(Boolean);
  return [...new Set(parts)].join(" – ");
}
