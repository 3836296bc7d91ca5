import { createElement, Fragment, type ReactNode } from "react";
import { parts } from "#lib/language";

type RichProps = { message: string } & Readonly<Record<string, string | number | ((words: ReactNode) => ReactNode)>>;

/** A message with tags in it: `message="Read the <terms>terms</terms>."`, `terms={(words) => <a …>{words}</a>}`. */
export const Rich = ({ message, ...values }: RichProps) =>
  createElement(Fragment, null, ...parts<ReactNode>(message, values));
