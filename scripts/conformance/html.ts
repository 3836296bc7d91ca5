/** HTML in template strings that cannot forget to escape. */

export type Html = { readonly html: string };
type Part = string | number | Html | undefined | false | readonly Part[];

/** What is put in is text, and escaped, unless it was made here; lists are put one after the other, nothing is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((before, text, index) => before + written(parts[index - 1]) + text) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(written).join("");
  return isHtml(part) ? part.html : escaped(String(part));
}

const isHtml = (part: Part): part is Html => typeof part === "object" && "html" in part;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
