// What the person gives: the posting, the resumes, the options. The posting outlives a reload, in this tab only.
import { say, size } from "./words.js";
import { byId, el, show } from "./dom.js";

const POSTING = "posting";
const MOST = Number(document.documentElement.dataset.most);

let postingFile = null;
let resumes = [];

/** Return the files chosen. */
export const chosen = () => resumes;

/** Return the fields that go with every request: posting, date, weights. */
export function fields() {
  const weights = [...document.querySelectorAll("[data-weight]")].filter((one) => one.value !== "");
  return [
    postingFile ? ["job_description_file", postingFile] : ["job_description", byId("posting").value],
    ["as_of", byId("as-of").value],
    ["weights", weights.length ? JSON.stringify(Object.fromEntries(weights.map((one) => [one.dataset.weight, Number(one.value)]))) : ""],
  ];
}

/** Return what is still missing, in words, or null. */
export function missing() {
  const posting = postingFile || byId("posting").value.trim();
  if (!posting && !resumes.length) return say("state.empty");
  if (!posting) return say("state.needPosting");
  return resumes.length ? null : say("state.needResume");
}

/** Take up what the page offers; `onChange` is called with a sentence, or nothing, after each change. */
export function listen(onChange) {
  const text = byId("posting");
  if (text.value) keep(text.value); // typed while the page was still starting
  else text.value = sessionStorage.getItem(POSTING) ?? "";
  text.addEventListener("input", () => {
    keep(text.value);
    onChange();
  });
  byId("posting-file").addEventListener("change", (event) => take(event.target, (files) => onChange(usePosting(files[0]))));
  byId("posting-text").addEventListener("click", () => onChange(usePosting(null)));
  byId("resumes").addEventListener("change", (event) => take(event.target, (files) => onChange(add(files, onChange))));
  droppable(byId("posting-drop"), (files) => onChange(usePosting(files[0])));
  droppable(byId("resumes-drop"), (files) => onChange(add(files, onChange)));
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  byId("types").textContent = say("page.resumesTypes", { size: size(MOST) });
}

function keep(text) {
  try {
    sessionStorage.setItem(POSTING, text);
  } catch {
    sessionStorage.removeItem(POSTING); // larger than the browser keeps: it is still on the page
  }
}

function take(input, use) {
  if (input.files.length) use([...input.files]);
  input.value = "";
}

function tooLarge(file) {
  return file.size > MOST ? say("state.tooLarge", { name: file.name, size: size(MOST) }) : undefined;
}

function usePosting(file) {
  const fault = file && tooLarge(file);
  if (fault) return fault;
  postingFile = file;
  byId("posting-name").textContent = file ? say("page.postingFrom", { name: file.name }) : "";
  show(byId("posting-name"), file);
  show(byId("posting-text"), file);
  show(byId("posting"), !file);
  return undefined;
}

function add(files, onChange) {
  const fitting = files.filter((file) => !tooLarge(file));
  resumes = [...resumes, ...fitting];
  list(onChange);
  return tooLarge(files.find((file) => !fitting.includes(file)) ?? { size: 0 });
}

function list(onChange) {
  const items = resumes.map((file, place) => {
    const remove = el("button", { type: "button", class: "quiet", "aria-label": say("page.remove", { name: file.name }) }, "✕");
    remove.addEventListener("click", () => {
      resumes = resumes.filter((_, other) => other !== place);
      list(onChange);
      onChange();
      (byId("chosen").querySelectorAll("button")[Math.min(place, resumes.length - 1)] ?? byId("resumes")).focus();
    });
    return el("li", { class: "file" }, el("span", { class: "name" }, file.name), el("span", { class: "hint" }, size(file.size)), remove);
  });
  byId("chosen").replaceChildren(...items);
}

function droppable(zone, use) {
  let depth = 0;
  const mark = () => zone.classList.toggle("dragging", depth > 0);
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  zone.addEventListener("dragenter", (event) => {
    if (hasFiles(event)) depth += 1;
    mark();
  });
  zone.addEventListener("dragleave", () => {
    depth = Math.max(depth - 1, 0);
    mark();
  });
  zone.addEventListener("drop", (event) => {
    depth = 0;
    mark();
    event.preventDefault();
    if (event.dataTransfer.files.length) use([...event.dataTransfer.files]);
  });
}
