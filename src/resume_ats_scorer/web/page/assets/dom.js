// The only way in which elements are made: text goes in as text, so nothing a file holds can become markup.

/** Return a new element. `settings` are properties; `class`, `style`, `data` and names with a hyphen are understood too. */
export function el(name, settings = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(settings)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") made.className = value;
    else if (key === "style") for (const [property, text] of Object.entries(value)) made.style.setProperty(property, text);
    else if (key === "data") Object.assign(made.dataset, value);
    else if (key.includes("-") || key === "role") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Return the element with `id`. */
export const byId = (id) => document.getElementById(id);

/** Show or hide `element`. */
export function show(element, shown) {
  element.hidden = !shown;
}

/** Have the browser save `content` (a Blob) as `name`. */
export function save(content, name) {
  const link = el("a", { href: URL.createObjectURL(content), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
