import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";

/** What somebody has just done to their account; the address picks one of these, it never brings words of its own. */
export const changes = [
  "password",
  "password-set",
  "email-requested",
  "email-requested-of-new",
  "name",
  "kept",
] as const;

/** Confirms it, and says what else it did. */
export function WhatChanged({ changed }: { changed: (typeof changes)[number] }) {
  return (
    <Notice tone="done" title={titles[changed]()}>
      {details[changed]()}
    </Notice>
  );
}

const titles = {
  password: () => t("Your password is changed"),
  "password-set": () => t("Your password is set"),
  "email-requested": () => t("Two letters are on their way"),
  "email-requested-of-new": () => t("Two letters are on their way"),
  name: () => t("Your name is changed"),
  kept: () => t("Your account stays"),
} as const satisfies Record<(typeof changes)[number], () => string>;

const details = {
  password: () => t("You are signed out everywhere but here, and a letter about it is on its way to you."),
  "password-set": () =>
    t("You can sign in with it from now on. You are signed out everywhere but here, and a letter is on its way."),
  "email-requested": () =>
    t("Open the link in both, at your present address and at the new one. Until then nothing changes."),
  "email-requested-of-new": () => t("Open the link in the one to the new address. Until then nothing changes."),
  name: () => t("Orders that you have placed keep the name that they were placed with."),
  kept: () => t("It will not be deleted, and everything in it is as it was."),
} as const satisfies Record<(typeof changes)[number], () => string>;
