/** The press that leads to another site. What it says there is read in federation-return.ts. */
import "server-only";
import { z } from "zod";
import { askProvider } from "#lib/authentication";
import { allowQuestion, findProvider, longestReturn } from "#lib/federation";
import { record } from "#lib/journal";
import { currentLanguage, t } from "#lib/language";
import type { Session } from "#lib/session";
import { isTokenOf } from "./csrf.ts";
import { currentNetwork, currentSession, sessionToProve } from "./current-session.ts";
import { currentElevation } from "./elevation.ts";
import { keepQuestion } from "./federation-cookies.ts";
import { outcomePath } from "./federation-problem.ts";
import { recordForgedToken } from "./forged-token.ts";
import { formOf } from "./form-of.ts";
import { onward, redirectTo } from "./onward.ts";
import { refusal } from "./refusal.ts";
import { reAuthenticationPath, signInPath } from "./return-path.ts";

const pressSchema = z.object({
  csrf: z.string().catch(""),
  purpose: z.enum(["sign-in", "connect", "prove"]).catch("sign-in"),
  returnTo: z.string().max(longestReturn).optional().catch(undefined),
});

type Press = z.output<typeof pressSchema>;

/** Answers the button of a provider: the browser is given what ties the answer to it, and is sent there. */
export async function startAtProvider(request: Request, id: string): Promise<Response> {
  const provider = findProvider(id);
  if (!provider) return refusal(404, t("There is nothing here"), t("This shop knows no other site of that name."));
  const press = pressSchema.parse(Object.fromEntries((await formOf(request)) ?? []));
  const session = (press.purpose === "prove" ? await sessionToProve() : undefined) ?? (await currentSession());
  const refused = await refuse(session, press);
  if (refused) return refused;

  if (await allowQuestion(await currentNetwork())) return redirectTo(outcomePath(press, id, "wait"));
  // To be somebody else at once, it takes more than a browser that is signed in there: the person is asked anew.
  const asked = await askProvider(provider, { anew: press.purpose !== "sign-in" });
  if (!asked) return redirectTo(outcomePath(press, id, "down"));
  const handle = press.purpose !== "sign-in" && "handle" in session ? { handle: session.handle } : {};
  const { purpose, returnTo } = press;
  await keepQuestion(
    { provider: id, purpose, lang: currentLanguage(), ...(returnTo === undefined ? {} : { returnTo }), ...handle },
    asked.cookies,
  );
  return onward(asked.address, t("Continue to {name}", { name: provider.name }));
}

/** A forged press, or one by somebody who may not do this now. */
async function refuse(session: Session, { csrf, purpose }: Press): Promise<Response | undefined> {
  if (purpose !== "sign-in" && session.kind !== "customer") return redirectTo(signInPath("/account/connections"));
  if (!isTokenOf(session, csrf, purpose === "prove" ? "proof" : "forms")) {
    await recordForgedToken(session);
    return refusal(403, t("Nothing was changed"), t("This page was out of date. Go back, reload it and press again."));
  }
  if (purpose !== "connect" || session.kind !== "customer") return undefined;
  if (!session.proofDue && (await currentElevation(session, "submit")) === "good") return undefined;
  const { accountId, handle: sessionHandle } = session;
  const network = await currentNetwork();
  await record({ kind: "elevation-refused", accountId, sessionHandle, network, reason: "/account/connections" });
  return redirectTo(reAuthenticationPath("/account/connections"));
}
