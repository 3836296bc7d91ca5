/**
 * All mutants in one build. Building the shop takes a minute, so it is built once, with every mutant in it, and SABOTAGE
 * says at run time which one is alive: mutant schemata (Untch, Offutt and Harrold 1993), as Stryker has them. Theirs guard
 * each expression; here whole modules stand side by side, so a mutant is a plain patch of any text, two may change the
 * same line, and the module without a fault is the product's own, to the letter.
 */
import { basename } from "node:path";
import { CannotStart } from "../../scripts/cannot-start.ts";
import type { Mutant } from "./mutant.ts";

/** The source with the patch in place. Throws unless its text occurs exactly once: the product has moved on. */
export function applied(source: string, { name, file, from, to }: Mutant): string {
  const [before, after, ...more] = source.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    const often = after === undefined ? "does not occur" : "occurs more than once";
    throw new CannotStart(`${name}: what it replaces ${often} in ${file}:\n${from}`);
  }
  if (from === to) throw new CannotStart(`${name} changes nothing.`);
  return `${before}${to}${after}`;
}

/**
 * What stands in the place of one module that mutants change: file names and texts. The module itself becomes a switch
 * between the unbroken one and the broken ones; whoever imports it notices nothing.
 */
export function schemata(file: string, source: string, mutants: readonly Mutant[]): ReadonlyMap<string, string> {
  if (/^"use (server|client)";|^export default/m.test(source)) {
    throw new CannotStart(`${file} cannot be switched: what it exports is known to the framework by name and file.`);
  }
  const variants = [["unbroken", source] as const, ...mutants.map((one) => [one.name, applied(source, one)] as const)];
  const pathOf = (variant: string) => file.replace(/\.tsx?$/, (ending) => `.${variant}${ending}`);
  const parts = variants.map(([variant, text]) => [pathOf(variant), text] as const);
  const modules = mutants.map(({ name }, index) => [name, `broken${index}`] as const);
  const text = [
    `import * as unbroken from "./${basename(pathOf("unbroken"))}";`,
    ...modules.map(([name, local]) => `import * as ${local} from "./${basename(pathOf(name))}";`),
    `const broken = { ${modules.map(([name, local]) => `${JSON.stringify(name)}: ${local}`).join(", ")} };`,
    'const chosen = broken[process.env["SABOTAGE"] ?? ""] ?? unbroken;',
    ...exportsOf(source).map((name) => `export const ${name} = chosen.${name};`),
    `export type * from "./${basename(pathOf("unbroken"))}";`,
  ];
  return new Map([[file, `${text.join("\n")}\n`], ...parts]);
}

/** The names of the values that a module exports: its own, and those that it passes on. */
function exportsOf(source: string): readonly string[] {
  const own = [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name = ""]) => name);
  const lists = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
  const passedOn = lists.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
  return [...new Set([...own, ...passedOn.map((name) => name.replace(/^\w+ as /, ""))])];
}
