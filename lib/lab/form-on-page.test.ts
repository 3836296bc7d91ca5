import { expect, test } from "vitest";
import { formOnPage } from "./form-on-page.ts";

const page = `<form action="/search"><input name="q" value=""></form>
  <form method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;quot;&quot;}"/><input type="hidden" name="sku" value="VASE"/></form>`;

test("the form that has the field is copied, with all that it says by itself", () => {
  expect(formOnPage(page, "sku")).toEqual({ "$ACTION_1:0": '{"id":"a&quot;"}', sku: "VASE" });
});

test("a page without such a form has none", () => {
  expect(formOnPage(page, "email")).toBeUndefined();
});
