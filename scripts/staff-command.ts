/** What the commands about staff have in common: an address to be about, and a shop that was started once. */
import { z } from "zod";
import { config } from "#lib/config";
import { generateClient } from "./build.ts";
import { CannotStart, explainAndExit, failedWith } from "./cannot-start.ts";

type Staff = typeof import("#lib/staff");

/** Runs `work` for the address on the command line, or ends with one sentence about what is missing. */
export async function runStaffCommand(
  name: string,
  work: (staff: Staff, email: string) => Promise<string>,
): Promise<never> {
  try {
    const typed = process.argv.slice(2);
    const email = z.email().safeParse(typed.at(0)?.trim());
    if (typed.length !== 1 || !email.success) {
      throw new CannotStart(`Name one email address: npm run ${name} -- somebody@example.com`);
    }
    config();
    await generateClient();
    // Imported only now: it needs the generated client.
    console.log(await work(await import("#lib/staff"), email.data));
    process.exit(0);
  } catch (error) {
    // P2021: no such table.
    const isTooEarly = failedWith(error, "P2021");
    explainAndExit(isTooEarly ? new CannotStart("There is no shop yet: start it first (npm start).") : error);
  }
}
