"use server";

import { currentClient, elevatedAction, redirect } from "#lib/request";
import { endOneAndTell, endSessionsAndTell } from "#lib/session";
import { endingSchema } from "./schema.ts";

export const endSessionsAction = elevatedAction(
  "/account/sessions",
  endingSchema,
  async ({ accountId, handle: own }, { what, handle }) => {
    const by = { because: "ended by its owner", sender: await currentClient() };
    if (what === "others") {
      redirect(`/account/sessions?ended=${await endSessionsAndTell(accountId, by, own)}`);
    }
    // The one at hand is signed out, not ended: only that way the browser forgets it too.
    const hasEnded = handle !== own && (await endOneAndTell(handle, accountId, by));
    redirect(`/account/sessions?ended=${hasEnded ? 1 : 0}`);
  },
);
