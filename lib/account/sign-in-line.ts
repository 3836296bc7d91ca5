/**
 * The line in which a try to sign in waits. Strangers share one per account and one per network, so that guessing is slow
 * wherever it comes from; a browser that the account knows has one to itself, so that nobody who guesses holds its owner up
 * (ASVS 6.1.1, 6.3.1; OWASP, “device cookies”). The two entrances have lines of their own.
 */
import "server-only";
import { findKnownDevice } from "#lib/known-device";
import {
  allowAttempts,
  allowStranger,
  forgetFailures,
  noteRefusedSignIn,
  type ThrottleKey,
  type ThrottleKind,
  throttleKey,
} from "#lib/throttle";
import type { AccountRole } from "./store.ts";

/** Who tries: at which entrance, and from where. */
export type Trier = {
  readonly email: string;
  readonly network: string;
  readonly role: AccountRole;
  /** What the browser brings along that may make it known. */
  readonly devices: readonly string[];
};

export type Turn =
  | {
      readonly isMine: true;
      /** What was tried was right: it counts for nothing. */
      readonly right: () => Promise<void>;
      readonly wrong: () => Promise<void>;
    }
  | { readonly isMine: false; readonly waitSeconds: number };

/** Takes a turn, counted before what is tried is looked at, so that a burst is counted whole; or says how long to wait. */
export async function takeTurn({ email, network, role, devices }: Trier): Promise<Turn> {
  const line = lines[role];
  const device = await findKnownDevice(email, devices);
  if (device !== undefined) return turnAt(throttleKey(line.device, device));
  const stranger = await allowStranger(`${role} ${network} ${email}`);
  if (!stranger.allowed) return { isMine: false, waitSeconds: stranger.waitSeconds };
  const turn = await turnAt(throttleKey(line.account, email), throttleKey(line.network, network));
  return turn.isMine ? { ...turn, wrong: noteRefusedSignIn } : turn;
}

const lines: Readonly<Record<AccountRole, Readonly<Record<"account" | "network" | "device", ThrottleKind>>>> = {
  customer: { account: "sign-in-account", network: "sign-in-network", device: "sign-in-device" },
  staff: { account: "staff-sign-in-account", network: "staff-sign-in-network", device: "staff-sign-in-device" },
};

/** `shared`: the line of many people, where one who is right neither uses up the patience with the others nor renews it. */
async function turnAt(own: ThrottleKey, ...shared: readonly ThrottleKey[]): Promise<Turn> {
  const attempt = await allowAttempts(...shared, own);
  if (!attempt.allowed) return { isMine: false, waitSeconds: attempt.waitSeconds };
  const right = async () => {
    await attempt.giveBack();
    await forgetFailures(own);
  };
  return { isMine: true, right, wrong: async () => undefined };
}
