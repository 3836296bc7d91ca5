"use client";

import { WentWrong } from "#components/site/went-wrong";
import { t } from "#lib/language";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const told = t("Your cart is as it was. Try again, and if it stays like this, come back in a few minutes.");
  return <WentWrong told={told} reset={reset} />;
}
