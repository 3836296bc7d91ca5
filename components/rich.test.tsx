import { isValidElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import { Rich } from "./rich.tsx";

/** An element as its markup would be, without its attributes. */
function markup(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(markup).join("");
  if (!isValidElement<{ children?: ReactNode }>(node)) return node === undefined || node === null ? "" : String(node);
  const inside = markup(node.props.children);
  return typeof node.type === "string" ? `<${node.type}>${inside}</${node.type}>` : inside;
}

test("a tag is made what the page makes of it, around its words", () => {
  const message = "Read the <terms>terms</terms>, please.";
  expect(markup(Rich({ message, terms: (words) => <a href="/help">{words}</a> }))).toBe(
    "Read the <a>terms</a>, please.",
  );
});

test("an element stands where its value does, also within a tag", () => {
  const message = "Sent to <b>{name}</b> in {place}.";
  const said = Rich({ message, name: <i>Ada</i>, place: "Dublin", b: (words) => <b>{words}</b> });
  expect(markup(said)).toBe("Sent to <b><i>Ada</i></b> in Dublin.");
});

test("what somebody typed is a text, whatever it looks like", () => {
  expect(markup(Rich({ message: "Hello {name}", name: "<b>{name}</b> '{" }))).toBe("Hello <b>{name}</b> '{");
});
