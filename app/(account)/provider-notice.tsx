import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { providerIds } from "#lib/config";
import { findProvider } from "#lib/federation";
import { t } from "#lib/language";
import { type ProviderOutcome, providerOutcomes } from "#lib/request";

/** What the address says about a sign-in with another site: two words from closed lists. */
export const providerQuery = {
  provider: z.enum(providerIds).optional().catch(undefined),
  outcome: z.enum(providerOutcomes).optional().catch(undefined),
};

type ProviderNoticeProps = { provider: string | undefined; outcome: ProviderOutcome | undefined };

/** How it went, in a sentence. */
export function ProviderNotice({ provider, outcome }: ProviderNoticeProps) {
  const name = findProvider(provider ?? "")?.name;
  if (name === undefined || outcome === undefined) return null;
  const { tone, title, text } = words(name)[outcome];
  return (
    <Notice tone={tone} title={title}>
      {text}
    </Notice>
  );
}

type Words = { readonly tone: "done" | "notice" | "error"; readonly title: string; readonly text: string };

const words = (name: string): Record<ProviderOutcome, Words> => ({
  denied: {
    tone: "notice",
    title: t("You did not go on at {name}", { name }),
    text: t("So nothing was changed here. Try again whenever you like, or go another way."),
  },
  down: {
    tone: "error",
    title: t("{name} does not answer at the moment", { name }),
    text: t("Nothing is lost. Please try again in a few minutes, or go another way."),
  },
  failed: {
    tone: "error",
    title: t("That did not work with {name}", { name }),
    text: t(
      "It took too long, was used already, or was begun in another browser. Nothing was changed; please try again.",
    ),
  },
  "other-person": {
    tone: "error",
    title: t("{name} did not confirm that it is you", { name }),
    text: t("It named somebody who is not connected with your account, or did not ask you anew. Please try again."),
  },
  taken: {
    tone: "notice",
    title: t("There is an account with your email address already"),
    text: t("If it is yours, sign in as usual: you come to the page where you can connect it with {name}.", { name }),
  },
  unverified: {
    tone: "notice",
    title: t("{name} does not vouch for your email address", { name }),
    text: t("Confirm your address there first; or create an account here, and connect it with {name} afterwards.", {
      name,
    }),
  },
  wait: {
    tone: "error",
    title: t("That was tried too often"),
    text: t("Please wait a few minutes and try again."),
  },
  connected: {
    tone: "done",
    title: t("{name} is connected", { name }),
    text: t(
      "You can sign in with it from now on. You are signed out everywhere but here, and a letter about it is on its way.",
    ),
  },
  disconnected: {
    tone: "done",
    title: t("{name} is disconnected", { name }),
    text: t(
      "It no longer lets anybody in. You are signed out everywhere but here, and a letter about it is on its way.",
    ),
  },
  "yours-already": {
    tone: "done",
    title: t("{name} was connected already", { name }),
    text: t("Nothing was changed."),
  },
  "somebody-elses": {
    tone: "error",
    title: t("This {name} sign-in belongs to another account", { name }),
    text: t("It can be connected with one account only. Disconnect it there first, or use another one."),
  },
  "last-way-in": {
    tone: "error",
    title: t("Without it you could not sign in any more"),
    text: t("Set a password first; then you can disconnect it."),
  },
});
