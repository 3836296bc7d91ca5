// Where to go after a step has been saved.
import "server-only";
import { readCheckout } from "#lib/checkout";
import type { Session } from "#lib/session";
import { nextStep, stepPath } from "./progress.ts";

/** The first step that still lacks something; once all are filled in, back to the review that one came from. */
export const pathAfterSaving = async (session: Session): Promise<string> =>
  stepPath(nextStep(await readCheckout(session)));
