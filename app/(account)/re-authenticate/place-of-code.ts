import type { Factors } from "#lib/second-factor";

/** Where the code is that the password alone is not enough without: in an app or on paper, or on paper only. */
export function placeOfCode({ hasAuthenticator, passkeys }: Factors): "app" | "paper" | undefined {
  if (hasAuthenticator) return "app";
  return passkeys > 0 ? "paper" : undefined;
}
