// A ranking as files: made here, of what is already on the page, so that nothing is sent again.
import { say } from "./words.js";
import { el } from "./dom.js";

export const PARTS = ["content_match", "format_compatibility", "section_scores"];
const COLUMNS = ["rank", "name", "total_score", ...PARTS, "requirements_met", "requirements", "matched", "missing", "findings", "duplicate_of", "duplicate_reason", "above_next", "sha256", "error", "detail"];

/** Return the rows of `ranking`, the names of the columns first; the same columns as the command line writes. */
export function rows(ranking) {
  const ranked = ranking.ranked.map(({ resume, ...place }) => ({ ...place, ...resume, ...resume.components }));
  return [COLUMNS, ...[...ranked, ...ranking.refused].map((row) => COLUMNS.map((name) => (Array.isArray(row[name]) ? row[name].join("; ") : row[name] ?? "")))];
}

// A spreadsheet must not take a file's name for a formula.
const harmless = (cell) => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Return `table` as CSV. */
export function csv(table) {
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : cell);
  return new Blob([table.map((row) => `${row.map(harmless).map(quoted).join(",")}\r\n`).join("")], { type: "text/csv" });
}

/** Return what `view` shows as an HTML document of its own, to be printed or kept. */
export function page(view, title) {
  const style = "body{font:14px/1.45 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}tr{break-inside:avoid}";
  const copy = view.cloneNode(true);
  copy.querySelectorAll("input, .tools, .unseen, .compare, .meter").forEach((one) => one.remove());
  copy.querySelectorAll("button").forEach((one) => one.replaceWith(one.textContent));
  const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${xml(title)}</title><style>${style}</style>`;
  const body = el("body", {}, el("p", {}, say("report.notice")), copy);
  return new Blob([`<!doctype html>\n<html lang="en"><head>${head}</head>${body.outerHTML}</html>`], { type: "text/html" });
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text) => String(text).replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ").replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

function sheet(table) {
  const cell = (value) => (typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${xml(harmless(value))}</t></is></c>`);
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${table.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;
}

/** Return `table` as a workbook of one sheet called `name`. */
export function xlsx(table, name) {
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const related = (kind, target) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet(table),
  };
  return new Blob(zip(parts), { type: `${types}.sheet` });
}

/** Return the pieces of a zip archive of `files` (name -> XML), stored as they are (APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16). */
function zip(files) {
  const utf8 = new TextEncoder();
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = utf8.encode(path);
    const data = utf8.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    const facts = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [crc32(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2]];
    const head = numbers([[0x04034b50, 4], ...facts]);
    bodies.push(head, name, data);
    entries.push(numbers([[0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
    offset += head.length + name.length + data.length;
  }
  const length = entries.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length / 2;
  return [...bodies, ...entries, numbers([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [offset, 4], [0, 2]])];
}

function numbers(fields) {
  const bytes = [];
  for (const [number, width] of fields) for (let at = 0; at < width; at += 1) bytes.push((number >>> (8 * at)) & 255);
  return new Uint8Array(bytes);
}

function crc32(data) {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (sum ^ 0xffffffff) >>> 0;
}
