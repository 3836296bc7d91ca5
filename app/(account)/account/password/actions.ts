"use server";

import { changePassword, chooseFirstPassword, judgePassword, proveAgain } from "#lib/account";
import { t } from "#lib/language";
import { beginElevation, currentNetwork, elevatedAction, redirect } from "#lib/request";
import { hasSecondFactor } from "#lib/second-factor";
import { refusalOf } from "../refused-proof.ts";
import { requireAccount } from "../require-account.ts";
import { waitSentence } from "../wait-sentence.ts";
import { firstPasswordSchema, passwordSchema } from "./schema.ts";

export const changePasswordAction = elevatedAction(
  "/account/password",
  passwordSchema,
  async (session, { "current-password": current, "new-password": next }, reply) => {
    const [network, account] = await Promise.all([currentNetwork(), requireAccount(session)]);
    const proof = await proveAgain(session, current, network);
    if (proof.outcome === "wait") return reply({ formErrors: [waitSentence(proof)] });
    // Elevated or not: whoever has only found the session does not know this (ASVS 6.2.3).
    if (proof.outcome === "refused") return reply({ fieldErrors: refusalOf(proof) });
    // It has just been proved, so the person has their minutes again, even if the new one is not good enough yet; unless
    // the password is only half of the proof.
    if (!(await hasSecondFactor(session.accountId))) await beginElevation(session, ["pwd"]);
    const verdict = await judgePassword(next, account, network);
    if (!verdict.isAccepted) return reply({ fieldErrors: { "new-password": [verdict.sentence] } });
    if (next === current) return reply({ fieldErrors: { "new-password": [t("This is the one you have already")] } });
    if (!(await changePassword(session, proof, next, network)))
      return reply({ formErrors: [t("Your password was changed elsewhere a moment ago. Nothing was changed here.")] });
    redirect("/account?changed=password");
  },
  { provesItself: true },
);

export const firstPasswordAction = elevatedAction(
  "/account/password",
  firstPasswordSchema,
  async (session, { "new-password": password }, reply) => {
    const [account, network] = await Promise.all([requireAccount(session), currentNetwork()]);
    const verdict = await judgePassword(password, account, network);
    if (!verdict.isAccepted) return reply({ fieldErrors: { "new-password": [verdict.sentence] } });
    if (!(await chooseFirstPassword(session, password, network)))
      return reply({ formErrors: [t("A password was set elsewhere a moment ago. Nothing was changed here.")] });
    redirect("/account?changed=password-set");
  },
);
