"use server";

import { headers } from "next/headers";
import { cartSize } from "#lib/cart";
import { config } from "#lib/config";
import { crossSite, fixation, replay } from "#lib/lab";
import { t } from "#lib/language";
import { type Answer, cookieNames, currentNetwork, publicAction, type Reply } from "#lib/request";
import { allowAttempt, throttleKey } from "#lib/throttle";
import { waitInWords } from "#lib/time";
import { toldOf } from "./attempt-words.ts";
import { pressSchema, replaySchema } from "./schema.ts";

export const fixationAction = publicAction(pressSchema, (_session, _input, reply) =>
  attempted(reply, async () => toldOf(await fixation(cookieNames.customer))),
);

export const crossSiteAction = publicAction(pressSchema, (session, _input, reply) =>
  attempted(reply, async () => {
    const cookie = (await headers()).get("cookie") ?? "";
    const before = (await cartSize(session)).pieces;
    const attempt = await crossSite(cookie);
    const after = (await cartSize(session)).pieces;
    const remark = t("Pieces in your cart before: {before}, after: {after}.", { before, after });
    return toldOf(before === after ? attempt : { ...attempt, verdict: "undefended" }, remark);
  }),
);

export const replayAction = publicAction(replaySchema, (session, { token }, reply) =>
  session.kind === "customer"
    ? attempted(reply, async () => {
        const userAgent = (await headers()).get("user-agent") ?? "";
        return toldOf(await replay(cookieNames.customer, token, userAgent));
      })
    : Promise.resolve(reply({ formErrors: [t("Nobody is signed in here, so there is no session to lose.")] })),
);

/** Nothing, where the lab is closed: an action answers at any path, whatever its page does. */
async function attempted(reply: Reply, attack: () => Promise<readonly string[]>): Promise<Answer | undefined> {
  if (!config().isLabOpen) return undefined;
  const allowed = await allowAttempt(throttleKey("lab-network", await currentNetwork()));
  if (!allowed.allowed) {
    const time = waitInWords(allowed.waitSeconds);
    return reply({ formErrors: [t("That was tried too often. Please wait {time} and try again.", { time })] });
  }
  try {
    return { status: "success", told: await attack() };
  } catch {
    // What went wrong may name what was sent, so it is not written down.
    return reply({ formErrors: [t("The shop could not be reached at its own address, so nothing was tried.")] });
  }
}
