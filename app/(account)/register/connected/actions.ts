"use server";

import { openAccountFor } from "#lib/federation";
import {
  currentArrival,
  currentNetwork,
  dropArrival,
  impersonalAction,
  letIn,
  outcomePath,
  redirect,
} from "#lib/request";
import { answerTo } from "../../sign-in/answer-to.ts";
import { connectedAccountSchema } from "./schema.ts";

export const createConnectedAccountAction = impersonalAction(
  connectedAccountSchema,
  async (_session, { name }, reply) => {
    const arrival = await currentArrival();
    // Shown again, the page leads on.
    if (!arrival) redirect("/register/connected");
    const owner = await openAccountFor(arrival, name, await currentNetwork());
    await dropArrival();
    if (owner === undefined) {
      const asked = { purpose: "sign-in", returnTo: "/account/connections" } as const;
      redirect(outcomePath(asked, arrival.provider, "taken"));
    }
    const welcome = arrival.returnTo ?? "/account?welcome=1";
    return answerTo(await letIn({ ...owner, methods: ["fed"], returnTo: welcome, isFirst: true }), reply);
  },
);
