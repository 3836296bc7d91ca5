import { createElement, Fragment, isValidElement, type ReactNode } from "react";
import { parts } from "#lib/language";

type Tag = (words: ReactNode) => ReactNode;
type RichProps = { message: string } & Readonly<Record<string, string | number | ReactNode | Tag>>;

/**
 * A message with tags in it, or elements among its values: `message="Read the <terms>terms</terms>, {name}."`,
 * `terms={(words) => <a …>{words}</a>}`, `name={<Name … />}`.
 */
export function Rich({ message, ...values }: RichProps) {
  // A format takes texts only: each element is a mark in them until it is put back.
  const restored = (part: ReactNode): ReactNode =>
    typeof part === "string" ? part.split(mark).map((text, index) => (index % 2 === 0 ? text : nodeOf(text))) : part;
  const nodeOf = (name: string) => createElement(Fragment, { key: name }, values[name] as ReactNode);
  const fillable = (name: string, value: RichProps[string]) => {
    if (isValidElement(value)) return `${mark}${name}${mark}`;
    return typeof value === "function" ? (words: readonly ReactNode[]) => value(words.map(restored)) : value;
  };
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillable(name, value)]));
  const said = parts<ReactNode>(message, filled as Parameters<typeof parts<ReactNode>>[1]);
  return createElement(Fragment, null, ...said.map(restored));
}

/** Of no language (Unicode's private use). */
const mark = "\uE000";
