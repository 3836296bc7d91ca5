import { Notice } from "#components/checkout/notice";

/** What somebody has just done to their account; the address picks one of these, it never brings words of its own. */
export const changes = ["password", "email-requested", "name", "kept"] as const;

/** Confirms it, and says what else it did. */
export function WhatChanged({ changed }: { changed: (typeof changes)[number] }) {
  return (
    <Notice tone="done" title={titles[changed]}>
      {details[changed]}
    </Notice>
  );
}

const titles = {
  password: "Your password is changed",
  "email-requested": "Two letters are on their way",
  name: "Your name is changed",
  kept: "Your account stays",
} as const satisfies Record<(typeof changes)[number], string>;

const details = {
  password: "You are signed out everywhere but here, and a letter about it is on its way to you.",
  "email-requested": "Open the link in both, at your present address and at the new one. Until then nothing changes.",
  name: "Orders that you have placed keep the name that they were placed with.",
  kept: "It will not be deleted, and everything in it is as it was.",
} as const satisfies Record<(typeof changes)[number], string>;
