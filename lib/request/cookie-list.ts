/**
 * Every cookie that the shop may set, for whoever wants to explain them. A value never leaves here: a page that showed an
 * identifier would hand to scripts what `HttpOnly` keeps from them.
 */
import "server-only";
import { cookies } from "next/headers";
import { knownFor } from "#lib/known-device";
import { resetLinkLife } from "#lib/password-reset";
import { pendingLife } from "#lib/pending-sign-in";
import { binding } from "#lib/session";
import type { Duration } from "#lib/time";
import { federationCookieLives } from "./federation-cookies.ts";
import {
  attributesFor,
  boundCookies,
  cookieAttributes,
  cookieNames,
  deviceCookie,
  elevationCookie,
  resetCookie,
  signInCookies,
  strictCookieAttributes,
  typedCookie,
} from "./session-cookie.ts";

export type ShopCookie = {
  readonly name: string;
  readonly attributes: typeof cookieAttributes | typeof strictCookieAttributes;
  /** From when it is set; undefined: as long as the browser runs. */
  readonly life: Duration | undefined;
  readonly use: "session" | "elevation" | "sign-in" | "device" | "browser" | "typed" | "reset" | "federation";
  readonly isOfStaff: boolean;
};

/** What came of a cookie with the running request. */
export type PresentedCookie = ShopCookie & {
  /** How many bits of chance its value holds; undefined for one that is sealed, `absent` for one that did not come. */
  readonly bits: number | undefined | "absent";
};

const cookie = (
  use: ShopCookie["use"],
  name: string,
  attributes: ShopCookie["attributes"],
  life?: Duration,
): ShopCookie => ({ use, name, attributes, life, isOfStaff: name.includes("staff") });

const shopCookies: readonly ShopCookie[] = [
  cookie("session", cookieNames.customer, attributesFor("customer")),
  cookie("session", cookieNames.guest, attributesFor("guest")),
  cookie("elevation", elevationCookie, strictCookieAttributes),
  cookie("browser", deviceCookie, cookieAttributes, knownFor),
  cookie("device", boundCookies.customer, attributesFor("customer"), binding.cookieLife),
  cookie("sign-in", signInCookies.customer, attributesFor("customer"), pendingLife),
  cookie("typed", typedCookie, cookieAttributes),
  cookie("reset", resetCookie, cookieAttributes, resetLinkLife),
  ...Object.entries(federationCookieLives).map(([name, life]) => cookie("federation", name, cookieAttributes, life)),
  cookie("session", cookieNames.staff, attributesFor("staff")),
  cookie("device", boundCookies.staff, attributesFor("staff"), binding.cookieLife),
  cookie("sign-in", signInCookies.staff, attributesFor("staff"), pendingLife),
];

/** All of the shop's cookies, with what the running request brought of each. */
export async function presentedCookies(): Promise<readonly PresentedCookie[]> {
  const jar = await cookies();
  return shopCookies.map((one) => ({ ...one, bits: bitsOf(jar.get(one.name)?.value) }));
}

/** A secret of ours is 256 bits in 43 characters; a cookie may hold several. */
function bitsOf(value: string | undefined): PresentedCookie["bits"] {
  if (value === undefined) return "absent";
  const secrets = value.split(".");
  return secrets.every((secret) => /^[\w-]{43}$/.test(secret)) ? 256 * secrets.length : undefined;
}
