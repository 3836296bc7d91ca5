/** The adapter that the command line names, with nothing left unsaid. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Adapter, Optional } from "../adapter.ts";

const optional: readonly Optional[] = ["cart", "changePassword", "recover", "register", "returnParameter"];

/** Loads the `adapter` that the module at `path` exports; throws when it has none, or one that leaves something unsaid. */
export async function loadAdapter(path: string): Promise<Adapter> {
  const { adapter } = (await import(pathToFileURL(resolve(path)).href)) as { adapter?: Adapter };
  if (!adapter) throw new Error(`${path} exports no “adapter”.`);
  const [problem] = problemsOf(adapter);
  if (problem) throw new Error(`${path}: ${problem}`);
  return adapter;
}

/** What an adapter leaves unsaid: each thing that a shop lacks needs a reason, and what it has needs none. */
export function problemsOf(adapter: Adapter): string[] {
  const name = /^[\w-]+$/.test(adapter.name) ? [] : ["“name” is letters, digits and hyphens: a folder is called so."];
  const unsaid = optional.filter((member) => adapter[member] === undefined && !adapter.lacks[member]);
  const contradicted = optional.filter((member) => adapter[member] !== undefined && adapter.lacks[member]);
  return [
    ...name,
    ...unsaid.map((member) => `say in “lacks” why there is no “${member}”.`),
    ...contradicted.map((member) => `there is a “${member}”, and “lacks” says that there is none.`),
  ];
}
