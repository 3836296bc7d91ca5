/** Says how many events were verified, or exits with 1 and names the first one that is not as it was written. */
import { config } from "#lib/config";
import type { Verdict } from "#lib/journal";
import { generateClient } from "./build.ts";
import { CannotStart, explainAndExit, failedWith } from "./cannot-start.ts";

try {
  config();
  await generateClient();
  // Imported only now: it needs the generated client.
  const { verifyJournal } = await import("#lib/journal");
  const verdict = await verifyJournal().catch((error: unknown) => {
    // P2021: no such table.
    if (failedWith(error, "P2021")) throw new CannotStart("There is no journal yet: start the shop first (npm start).");
    throw error;
  });
  tell(verdict);
  process.exit(verdict.verdict === "broken" ? 1 : 0);
} catch (error) {
  explainAndExit(error);
}

function tell(verdict: Verdict): void {
  if (verdict.verdict === "broken") {
    const { place, because } = verdict;
    console.error(`The journal is broken at event ${place}: ${because}.`);
    console.error(`Those before it (${place - 1}) are as they were written. See docs/how-to/verify-the-journal.md.`);
    return;
  }
  const { end, span, older, waiting } = verdict;
  const period = span ? `, from ${span.from.toISOString()} to ${span.to.toISOString()}` : "";
  console.log(`${end.length} events verified${period}.`);
  if (older > 0) console.log(`The first ${older} are older than the chain: unchanged since it began.`);
  if (waiting > 0) console.log(`${waiting} more are written and sealed; a running shop links them within seconds.`);
  if (end.length > 0) console.log(`The end, worth keeping elsewhere: ${end.length} ${end.hash}`);
}
