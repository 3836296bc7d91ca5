import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { write } from "#lib/mail";
import { order } from "./example-facts.ts";
import { letterExamples } from "./index.ts";

const texts = globSync("{app,lib}/**/*.{ts,tsx}")
  .filter((path) => !/\.test\./.test(path) && !/^lib\/(mail|security-letter|letter-examples)\//.test(path))
  .map((path) => readFileSync(path, "utf8"));
const all = Object.entries(letterExamples).map(([name, example]) => [name, example()] as const);

test("every letter of the shop has an example, and nothing else has", () => {
  // Who gives a letter is named last before that is said.
  const writers = texts.flatMap((text) =>
    [...text.matchAll(/\): Letter (?:=>|\{)/g)].map(
      ({ index }) => [...text.slice(0, index).matchAll(/(?:const|function) (\w+)(?: = )?\(/g)].at(-1)?.[1],
    ),
  );
  expect(Object.keys(letterExamples).toSorted()).toEqual(writers.toSorted());
});

test("no letter is written but by a function that says so", () => {
  // What looks like a letter is counted, however it came about.
  const written = texts.flatMap((text) => text.match(/^ *(return )?(securityLetter\(\{|blocks: \[)/gm) ?? []);
  expect(written).toHaveLength(all.length);
});

test.each(all)("%s: a subject of one line, a preview, one heading, and a next step", (_, letter) => {
  expect(letter.subject).toBe(write(letter).subject);
  expect(letter.subject.length).toBeLessThan(60);
  expect(letter.preview.length).toBeGreaterThan(10);
  expect(letter.blocks.filter(({ kind }) => kind === "heading")).toHaveLength(1);
  expect(letter.blocks[0]).toMatchObject({ kind: "heading" });
  expect(letter.blocks.filter(({ kind }) => kind === "button")).toHaveLength(1);
});

test.each(all)("%s: ends with its button, in HTML and in text", (_, letter) => {
  const { html, text } = write(letter);
  const [button] = letter.blocks.filter((block) => block.kind === "button");
  expect(letter.blocks.at(-1)).toBe(button);
  expect(text.endsWith(`\n\n${button?.label}:\n${button?.href}\n\n-- \nCartwright & Daughters\n`)).toBe(true);
  // Nothing but the ends of tables follows.
  const [end = ""] = html.match(/[^>]*<\/a><\/p>(\s*<\/(td|tr|table|body|html)>)+\s*$/) ?? [];
  expect(end).toContain(button?.label);
});

const aboutAnOrder = all.filter(([, letter]) => letter.subject.includes(order.number));

test.each(aboutAnOrder)("%s: its subject begins with the order, so that a mailbox keeps them together", (_, letter) => {
  expect(letter.subject).toMatch(/^Order CW-/);
  expect(aboutAnOrder.length).toBeGreaterThan(8);
});

test.each(all)("%s: the same in HTML and in text, and nothing is fetched to read it", (_, letter) => {
  const { html, text } = write(letter);
  for (const block of letter.blocks) {
    const words = block.kind === "lines" ? block.rows.flat() : ["href" in block ? block.href : block.text];
    for (const word of words) expect(text).toContain(word);
  }
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/<img|<link|<script|url\(|src=/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
});
