"use server";

import { disconnect } from "#lib/federation";
import { currentNetwork, elevatedAction, outcomePath, redirect } from "#lib/request";
import { disconnectionSchema } from "./schema.ts";

export const disconnectAction = elevatedAction(
  "/account/connections",
  disconnectionSchema,
  async (session, { id, provider }) => {
    const outcome = await disconnect(session, id, await currentNetwork());
    // Pressed twice, in two tabs: the first press has done it.
    redirect(outcomePath({ purpose: "connect" }, provider, outcome === "gone" ? "disconnected" : outcome));
  },
);
