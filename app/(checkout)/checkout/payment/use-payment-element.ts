import type { Stripe, StripeElements } from "@stripe/stripe-js";
import { type RefObject, useEffect, useRef, useState } from "react";
import { currentLanguage, t } from "#lib/language";
import { loadStripe } from "./load-stripe.ts";
import { useOwnDocument } from "./use-own-document.ts";

export type PaymentElementFacts = { publishableKey: string; amountMinor: number; currency: string };

/** What a card becomes, or what is wrong with it. */
export type CardToken = { token: string } | { problem: string };

/** Stripe's Payment Element in a box of ours: how far it has come, and the token that it makes of a card. */
export function usePaymentElement(
  box: RefObject<HTMLElement | null>,
  { publishableKey, amountMinor, currency }: PaymentElementFacts,
): { state: "loading" | "ready" | "unreachable"; makeToken: () => Promise<CardToken> } {
  const isOwnDocument = useOwnDocument();
  const embedded = useRef<{ stripe: Stripe; elements: StripeElements }>(undefined);
  const [state, setState] = useState<"loading" | "ready" | "unreachable">("loading");

  useEffect(() => {
    if (!isOwnDocument) return undefined;
    let isOver = false;
    loadStripe(publishableKey)
      .then((stripe) => {
        if (isOver || !box.current) return;
        const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "stripe";
        const elements = stripe.elements({
          mode: "payment",
          amount: amountMinor,
          currency: currency.toLowerCase(),
          locale: currentLanguage(),
          allowedPaymentMethodTypes: ["card"],
          appearance: { theme, variables: { fontSizeBase: "16px" } },
        });
        embedded.current = { stripe, elements };
        const element = elements.create("payment");
        element.on("ready", () => setState("ready"));
        element.on("loaderror", () => setState("unreachable"));
        element.mount(box.current);
      })
      .catch(() => setState("unreachable"));
    return () => {
      isOver = true;
      embedded.current?.elements.getElement("payment")?.destroy();
      embedded.current = undefined;
      setState("loading");
    };
  }, [isOwnDocument, publishableKey, amountMinor, currency, box]);

  const makeToken = async (): Promise<CardToken> => {
    if (!embedded.current) return { problem: t("The card form is not there yet") };
    const { stripe, elements } = embedded.current;
    // Stripe says beside its fields what is wrong with them; here it is summed up.
    const { error: wrong } = await elements.submit();
    if (wrong) return { problem: wrong.message ?? check() };
    const { error, confirmationToken } = await stripe.createConfirmationToken({ elements });
    return error ? { problem: error.message ?? check() } : { token: confirmationToken.id };
  };
  return { state, makeToken };
}

const check = () => t("Check the details of your card");
