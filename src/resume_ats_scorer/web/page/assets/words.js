// All texts of the page and the report stand in words.en.json; this is the only module that reads it.
const answer = await fetch("static/page/words.en.json");
const words = await answer.json();

/** Return what stands at the dotted `path`: a text, or a table of texts. */
export function table(path) {
  return path.split(".").reduce((found, part) => found?.[part], words);
}

/** Return the text at `path` with `{name}` filled from `values`; the path's last part where there is none. */
export function say(path, values = {}) {
  const text = table(path) ?? path.split(".").at(-1).replaceAll("_", " ");
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** Return the name of the language with the ISO 639-1 `code`. */
export function language(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}

/** Return `bytes` for people. */
export function size(bytes) {
  return bytes >= 1048576 ? `${Math.round(bytes / 104857.6) / 10} MB` : `${Math.max(Math.round(bytes / 1024), 1)} kB`;
}
