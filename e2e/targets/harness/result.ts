/** What became of a case, in one line that can be read without knowing the case. */

export type Outcome = "held" | "finding" | "not applicable" | "not tried";
export type Result = {
  readonly title: string;
  readonly tags: readonly string[];
  /** Where the case is written: what it does is how to repeat it. */
  readonly where: string;
  readonly outcome: Outcome;
  /** What was found, why it does not apply, or what kept it from being tried; empty where the defence held. */
  readonly words: string;
  /** How long it took, in milliseconds. */
  readonly duration: number;
};

/**
 * Whether an error is what a case found out about the shop, or something that went wrong before it could: only an
 * expectation that a case states with a sentence of its own is a finding.
 */
export function judge(message: string): { outcome: "finding" | "not tried"; words: string } {
  const plain = withoutColours(message).replace(/^(Error|AssertionError): /, "");
  const [words = ""] = plain.split("\n", 1);
  const isStated = /^\s*(?:expect\(|.*\bexpect\()/m.test(plain.slice(words.length)) && !words.startsWith("expect(");
  return isStated ? { outcome: "finding", words } : { outcome: "not tried", words };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told its colours
const withoutColours = (text: string) => text.replaceAll(/\u001B\[\d+(;\d+)*m/g, "");

const marks = { held: "held", finding: "FINDING", "not applicable": "n/a", "not tried": "NOT TRIED" } as const;

/** One line: what became of it, its requirements, its title, and the words that belong to it. */
export function lineOf({ outcome, tags, title, words }: Result): string {
  const plainTitle = title.replaceAll(/ @\S+/g, "");
  return `${marks[outcome].padEnd(9)}  ${tags.join(" ")}  ${plainTitle}${words ? `\n           → ${words}` : ""}`;
}

/** How many became what: the last line of a run. */
export function countLine(name: string, results: readonly Result[]): string {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  return (
    `${name}: ${count("held")} held, ${count("finding")} findings, ` +
    `${count("not applicable")} not applicable, ${count("not tried")} not tried`
  );
}
