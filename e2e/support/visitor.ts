/** A customer's session without a browser: requests as a browser would send them, one by one. */
import { expect } from "@playwright/test";
import { customerCookie } from "./cookies.ts";
import type { Answer, Ask } from "./raw.ts";

/** The request of a browser that goes to a page, with this identifier in its cookie. */
export const goTo = (
  raw: Ask,
  path: string,
  identifier: string,
  more: Record<string, string> = {},
  from?: string,
): Promise<Answer> =>
  raw(path, { ...asNavigation, cookie: `${customerCookie}=${identifier}`, ...more }, from ? { from } : {});

const asNavigation = { accept: "text/html", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

/** The identifier that an answer sets as the customer's cookie, if it does; empty when it takes the cookie away. */
export function offeredBy({ headers }: Answer): string | undefined {
  const line = headers["set-cookie"]?.find((one) => one.startsWith(`${customerCookie}=`));
  return line?.split(";")[0]?.slice(customerCookie.length + 1);
}

/** The identifier that an answer offers; fails when it offers none. */
export function successorIn(answer: Answer): string {
  const successor = offeredBy(answer);
  expect(successor, `an answer with status ${answer.status} offers an identifier`).toBeTruthy();
  return successor ?? "";
}
