/** The shop's own forms without a browser: read out of a page, filled in, and sent as a browser without scripts sends them. */
import { expect } from "@playwright/test";
import { formOnPage } from "../../lib/lab/form-on-page.ts";
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
  const form = formOnPage(body, field);
  expect(form, `a form with the field ${field}`).toBeDefined();
  return form ?? {};
}
