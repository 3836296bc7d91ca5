// Whoever is about to pay wonders first of all whether they have paid. The pages of the shop do not load these words.
"use client";

import { usePathname } from "next/navigation";
import { WentWrong } from "#components/site/went-wrong";
import { t } from "#lib/language";

export default function CheckoutErrorPage({ reset }: { error: Error; reset: () => void }) {
  return <WentWrong told={howItStands(usePathname())} reset={reset} />;
}

const howItStands = (path: string) =>
  /\/checkout\/(review|wait)|\/test-bank\//.test(path)
    ? t(
        "Your order may have reached us all the same. Try again: an order is neither placed nor paid twice, and without one nothing is charged.",
      )
    : t(
        "Your cart is as it was, and nothing is charged before you place the order. Try again, and if it stays like this, come back in a few minutes.",
      );
