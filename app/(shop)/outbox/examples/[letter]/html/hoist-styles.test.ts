import { expect, test } from "vitest";
import { hoistStyles } from "./hoist-styles.ts";

test("every inline style becomes a rule of the one sheet that the policy lets through", () => {
  const html = '<head></head><p style="margin:0">a</p><p style="color:red">b</p>';
  expect(hoistStyles(html, "n0nce")).toBe(
    '<head><style nonce="n0nce">.s0{margin:0}.s1{color:red}</style></head><p class="s0">a</p><p class="s1">b</p>',
  );
});
