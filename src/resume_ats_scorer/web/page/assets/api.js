// Calls to the service. XMLHttpRequest, because fetch cannot tell how much of a file was sent.
import { say, table } from "./words.js";

const KEY = "key";

export const key = {
  get: () => sessionStorage.getItem(KEY),
  set: (value) => sessionStorage.setItem(KEY, value),
  forget: () => sessionStorage.removeItem(KEY),
};

/** A request that was refused, in a person's words. */
export class Refusal extends Error {
  constructor(code, detail = "", requestId = "", wait = 0) {
    const [title, help] = table(`refusals.${code}`) ?? table("refusals.unknown");
    super(title);
    Object.assign(this, { code, help, detail, requestId, wait });
  }

  /** Return what to do about it in one sentence or two. */
  advice() {
    return this.wait ? `${this.help} ${say("state.wait", { seconds: this.wait })}` : this.help;
  }
}

/**
 * Send `fields` to `path` and return the answer: text, or a Blob for other media types than JSON.
 * `onSent` is called with the share sent, 0 to 1; `onText` with all text that has come so far. Throws Refusal and AbortError.
 */
export function send(path, fields, { accept = "application/json", signal, onSent, onText } = {}) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", path);
    call.setRequestHeader("Accept", accept);
    if (key.get()) call.setRequestHeader("X-API-Key", key.get());
    call.responseType = accept.endsWith("json") ? "text" : "blob";
    if (onSent) {
      call.upload.onprogress = (event) => onSent(event.lengthComputable ? event.loaded / event.total : 0);
      call.upload.onload = () => onSent(1);
    }
    if (onText) call.onprogress = () => call.status === 200 && onText(call.responseText);
    call.onload = async () => (call.status === 200 ? resolve(call.response) : reject(await refusal(call)));
    call.onerror = () => reject(new Refusal("gone"));
    call.onabort = () => reject(new DOMException("stopped", "AbortError"));
    signal?.addEventListener("abort", () => call.abort());
    call.send(form(fields));
  });
}

function form(fields) {
  const made = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof File) made.append(name, value, value.name);
    else if (value !== null && value !== "") made.append(name, value);
  }
  return made;
}

async function refusal(call) {
  const text = typeof call.response === "string" ? call.response : await call.response.text();
  try {
    const { code, detail, request_id: id } = JSON.parse(text);
    return new Refusal(code, detail, id, Number(call.getResponseHeader("Retry-After")) || 0);
  } catch {
    return new Refusal("unknown", "", call.getResponseHeader("X-Request-ID") ?? "");
  }
}
