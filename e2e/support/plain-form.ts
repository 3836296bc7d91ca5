/** The shop's own forms without a browser: read out of a page, filled in, and sent as a browser without scripts sends them. */
import { expect } from "@playwright/test";
import type { Answer, Ask } from "./raw.ts";

/** What a form says, in the fields that the page has filled in itself and in those of its reader. */
export type Fields = Readonly<Record<string, string>>;

/** Somebody's way of asking: with their cookie, as one goes to a page. */
export type Visit = (path: string, form?: Fields) => Promise<Answer>;

/** Asks like a browser that goes from page to page with these cookies, or that sends the form of the page at `path`. */
export const visitsWith =
  (ask: Ask, cookie: string): Visit =>
  async (path, form) => {
    const headers = { ...asNavigation, cookie };
    if (form === undefined) return ask(path, headers);
    const data = new FormData();
    for (const [name, value] of Object.entries(form)) data.set(name, value);
    const body = new Response(data);
    const type = body.headers.get("content-type") ?? "";
    return ask(path, { ...headers, "content-type": type }, { method: "POST", body: await body.text() });
  };

const asNavigation = {
  accept: "text/html",
  "sec-fetch-mode": "navigate",
  "sec-fetch-dest": "document",
  "sec-fetch-site": "same-origin",
};

/** What the form of a page says by itself; it is known by a field that it has. Fails where there is none. */
export function formWith(field: string, { body }: Answer): Fields {
  const forms = [...body.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => fieldsOf(form));
  const form = forms.find((fields) => field in fields);
  expect(form, `a form with the field ${field}`).toBeDefined();
  return form ?? {};
}

function fieldsOf(form: string): Fields {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
