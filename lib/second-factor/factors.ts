/** Which second factors an account has. */
import "server-only";
import { countPasskeys } from "#lib/passkey";
import type { AuthenticationMethod } from "#lib/session";
import { countRecoveryCodes, findAuthenticator } from "./store.ts";

export type Factors = {
  readonly hasAuthenticator: boolean;
  readonly passkeys: number;
  /** That are left. They stand in for a factor, and are none themselves. */
  readonly recoveryCodes: number;
};

/** What the account's owner can show besides the password. */
export async function factorsOf(accountId: string): Promise<Factors> {
  const [authenticator, recoveryCodes, passkeys] = await Promise.all([
    findAuthenticator(accountId),
    countRecoveryCodes(accountId),
    countPasskeys(accountId),
  ]);
  return { hasAuthenticator: authenticator !== undefined, passkeys, recoveryCodes };
}

/** Does whoever proved themselves with these methods still have to show a second factor to get into the account? */
export const needsSecondFactor = async (
  accountId: string,
  methods: readonly AuthenticationMethod[] = [],
): Promise<boolean> => !methods.some((method) => secondFactors.has(method)) && (await hasSecondFactor(accountId));

/** Is there anything besides the password that protects the account? */
export const hasSecondFactor = async (accountId: string): Promise<boolean> => hasAnyFactor(await factorsOf(accountId));

/** Is one of these a factor? */
export const hasAnyFactor = ({ hasAuthenticator, passkeys }: Factors): boolean => hasAuthenticator || passkeys > 0;

// A passkey is two in one: the device that holds it, and the finger or PIN that opens it.
const secondFactors: ReadonlySet<AuthenticationMethod> = new Set(["otp", "hwk", "swk"]);
