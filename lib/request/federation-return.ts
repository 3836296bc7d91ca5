/**
 * Coming back from another site. That is a GET from there which changes things here, as OAuth has it; so it is worth
 * nothing but to the browser that asked: state, nonce and PKCE are in its cookies, and all end with this answer.
 */
import "server-only";
import { readProviderAnswer } from "#lib/authentication";
import {
  connect,
  findProvider,
  giveBackQuestion,
  proveAgainWith,
  type Question,
  recognise,
  type VouchedFor,
} from "#lib/federation";
import { record } from "#lib/journal";
import { currentLanguage, localPath, speaking, t } from "#lib/language";
import { hasSecondFactor } from "#lib/second-factor";
import { currentNetwork, currentSession, sessionToProve } from "./current-session.ts";
import { beginElevation } from "./elevation.ts";
import { keepArrival, takeQuestion } from "./federation-cookies.ts";
import { outcomePath } from "./federation-problem.ts";
import { letIn } from "./let-in.ts";
import { onward } from "./onward.ts";
import { refusal } from "./refusal.ts";
import { returnPath } from "./return-path.ts";

/** Answers the address that a provider sends people back to. */
export async function returnFromProvider(request: Request, id: string): Promise<Response> {
  const provider = findProvider(id);
  if (!provider) return refusal(404, t("There is nothing here"), t("This shop knows no other site of that name."));
  const { question, ties } = await takeQuestion();
  const pathAfter = async (): Promise<string> => {
    if (question?.provider !== id) return outcomePath({ purpose: "sign-in" }, id, "failed");
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const answer = await readProviderAnswer(provider, query, ties, question.askedAt);
    const network = await currentNetwork();
    if (answer.outcome !== "vouched") {
      await record({ kind: "provider-sign-in-refused", network, reason: answer.outcome });
      return outcomePath(question, id, answer.outcome);
    }
    await giveBackQuestion(network);
    return whatFollows[question.purpose](question, answer.person, network);
  };
  const language = question?.lang ?? currentLanguage();
  return speaking(language, async () => onward(localPath(await pathAfter()), t("Continue")));
}

type WhatFollows = (question: Question, person: VouchedFor, network: string) => Promise<string>;

const signIn: WhatFollows = async (question, person, network) => {
  const { provider, returnTo } = question;
  const recognised = await recognise(person, network);
  switch (recognised.outcome) {
    case "known": {
      const arrival = await letIn({ ...recognised, methods: ["fed"], returnTo });
      if (arrival.outcome === "next") return arrival.path;
      return outcomePath(question, provider, arrival.outcome === "wait" ? "wait" : "failed");
    }
    case "new": {
      const { issuer, subject, name } = person;
      const facts = { provider, issuer, subject, email: recognised.email };
      await keepArrival({ ...facts, ...(name ? { name } : {}), ...(returnTo === undefined ? {} : { returnTo }) });
      return "/register/connected";
    }
    case "taken":
      // Signed in as usual, they find themselves where the two can be connected.
      return outcomePath({ ...question, returnTo: "/account/connections" }, provider, "taken");
    default:
      return outcomePath(question, provider, recognised.outcome);
  }
};

const connectWith: WhatFollows = async (question, person, network) => {
  const session = await currentSession();
  // Who is signed in now need not be who pressed the button.
  if (session.kind !== "customer" || session.handle !== question.handle || session.proofDue || person.isFresh === false)
    return outcomePath(question, question.provider, "failed");
  return outcomePath(question, question.provider, await connect(session, person, network));
};

const prove: WhatFollows = async (question, person, network) => {
  const session = await sessionToProve();
  if (session === undefined || session.handle !== question.handle)
    return outcomePath(question, question.provider, "failed");
  if (!(await proveAgainWith(session, person, network)))
    return outcomePath(question, question.provider, "other-person");
  // Another site is one factor; where the account has a second, a passkey stands for both.
  if (await hasSecondFactor(session.accountId)) return outcomePath(question, question.provider, "failed");
  await beginElevation(session, ["fed"]);
  return question.returnTo === undefined ? "/account" : returnPath(question.returnTo);
};

const whatFollows = { "sign-in": signIn, connect: connectWith, prove } as const;
