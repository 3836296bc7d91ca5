import { expect, test } from "vitest";
import { write } from "./write.ts";

const letter = {
  to: "ada@example.com",
  subject: "Order CW-1 is confirmed",
  preview: "€29.00",
  blocks: [
    { kind: "heading", text: "Order CW-1" },
    { kind: "paragraph", text: `Thank you, <b onload="x">O'Neill & Co</b>.` },
    {
      kind: "lines",
      rows: [
        ["1 × Jug", "€29.00"],
        ["Delivery", "free"],
      ],
    },
    { kind: "note", text: "Keep this letter." },
    { kind: "button", label: "See the order", href: `https://shop.example/orders/CW-1?a="b"&c` },
  ],
} as const;

test("says the same in HTML and in plain text", () => {
  const { html, text } = write(letter);
  for (const words of ["Order CW-1", "1 × Jug", "€29.00", "See the order", "Keep this letter."]) {
    expect(html).toContain(words);
    expect(text).toContain(words);
  }
  expect(text).toContain("See the order:\nhttps://shop.example/orders/CW-1");
  expect(text).toContain("1 × Jug    €29.00\nDelivery   free");
});

test("escapes whatever people typed, in text and in attributes", () => {
  const { html } = write(letter);
  expect(html).toContain("&lt;b onload=&quot;x&quot;&gt;O&#39;Neill &amp; Co&lt;/b&gt;");
  expect(html).toContain('href="https://shop.example/orders/CW-1?a=&quot;b&quot;&amp;c"');
  expect(html).not.toContain("<b onload");
});

test("follows the reader's light and dark", () => {
  expect(write(letter).html).toContain('<meta name="color-scheme" content="light dark">');
});

test("a subject is one line", () => {
  expect(write({ ...letter, subject: "Hello\r\nBcc: eve@example.com\n" }).subject).toBe("Hello Bcc: eve@example.com");
});
