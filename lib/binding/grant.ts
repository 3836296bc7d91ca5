/** What a device is given for its proof. */
import "server-only";
import { type Duration, elapsed } from "#lib/time";
import { boundValue } from "./cookie.ts";

export type Grant = {
  /** What the browser calls the binding; no secret. */
  readonly name: string;
  /** The value of the bound cookie, and how long it is good for. */
  readonly value: string;
  readonly life: Duration;
};

/** The grant of the cookie that ends at `until`, seen from `at`. */
export const grantUntil = (name: string, until: Date, at: Date): Grant => ({
  name,
  value: boundValue(name, until),
  life: elapsed(at, until),
});
