import { longestSearch } from "./policy.ts";

/** Letters and digits, lower case, no accents: as the index keeps them. */
export type Words = readonly string[];

/** The words of what somebody typed; what is beyond `longestSearch` is not looked at. */
export function wordsIn(text: string): Words {
  const plain = text.slice(0, longestSearch.characters).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, longestSearch.words);
}
