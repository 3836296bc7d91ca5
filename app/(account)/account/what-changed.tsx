import { Notice } from "#components/checkout/notice";

/** What somebody has just done to their account; the address picks one of these, it never brings words of its own. */
export const changes = ["password"] as const;

/** Confirms it, and says what else it did. */
export function WhatChanged({ changed }: { changed: (typeof changes)[number] }) {
  return (
    <Notice tone="done" title={titles[changed]}>
      {details[changed]}
    </Notice>
  );
}

const titles = { password: "Your password is changed" } as const;

const details = {
  password: "You are signed out everywhere but here, and a letter about it is on its way to you.",
} as const;
