"use server";

import { redirect } from "next/navigation";
import { openAccountFor } from "#lib/federation";
import { currentArrival, currentNetwork, dropArrival, impersonalAction, letIn, outcomePath } from "#lib/request";
import { waitSentence } from "../../account/wait-sentence.ts";
import { connectedAccountSchema } from "./schema.ts";

export const createConnectedAccountAction = impersonalAction(
  connectedAccountSchema,
  async (_session, { name }, reply) => {
    const arrival = await currentArrival();
    // Shown again, the page leads on.
    if (!arrival) redirect("/register/connected");
    const accountId = await openAccountFor(arrival, name, await currentNetwork());
    await dropArrival();
    if (accountId === undefined) {
      const asked = { purpose: "sign-in", returnTo: "/account/connections" } as const;
      redirect(outcomePath(asked, arrival.provider, "taken"));
    }
    const welcome = arrival.returnTo ?? "/account?welcome=1";
    const entry = await letIn({ accountId, methods: ["fed"], returnTo: welcome });
    if (entry.outcome === "wait") return reply({ formErrors: [waitSentence(entry)] });
    redirect(entry.path);
  },
);
