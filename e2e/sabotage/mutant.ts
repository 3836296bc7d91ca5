/** What a mutant is: the product with one defence taken away, as somebody might by mistake. */
import type { UnitTest } from "../security/requirements/index.ts";

export type Mutant = {
  /** Says what is broken, in kebab-case. */
  readonly name: string;
  /** What an attacker has of it, in words. */
  readonly breaks: string;
  readonly file: string;
  /** Source text that occurs exactly once in the file, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  /** The cases that must turn red, such as `COK-01`. */
  readonly cases: readonly string[];
  /** Words in the title of the test that shows it, for a case that has more than a few. */
  readonly test?: string;
  /** The unit test that is to see it, where browsers show its cases too, or several unit tests do. */
  readonly unitTest?: UnitTest;
  /** Processes that share the work, for what one alone does right by chance; one, unless something is said here. */
  readonly instances?: 2;
};

/** Mutants by what they break: cookies, headers, rotation … */
export type MutantGroup = { readonly group: string; readonly mutants: readonly Mutant[] };
