/** What a standard asks for, in our own words, and what answers for it. */

/** A test of Vitest, by file and title as it stands there. `npm run conformance` runs it. */
export type UnitTest = readonly [file: string, title: string];

/**
 * Which end-to-end cases show a requirement, their tags say. The rest stands here: with neither cases nor one of the
 * reasons below, a requirement is not met.
 */
export type Requirement = {
  readonly words: string;
  /** Of ASVS: 1 for every application, 2 for most, 3 for those with the most to lose. */
  readonly level?: 1 | 2 | 3;
  readonly unitTests?: readonly UnitTest[];
  /** A page of docs/: the requirement asks for documentation, alone or besides. */
  readonly documentedIn?: string;
  /** Why it asks for nothing here. */
  readonly notApplicable?: string;
  /** What is missing, and why we know and leave it. */
  readonly notMet?: string;
  /** What a reader should know who relies on it. */
  readonly note?: string;
};

/** By number, as tags name it: `ASVS-7.2.4`. */
export type Requirements = Readonly<Record<string, Requirement>>;

export type Chapter = { readonly id: string; readonly name: string; readonly requirements: Requirements };
