/** Session cookies: what a shop says of them, and what a thief does with them. */
import type { BrowserContext, Response } from "@playwright/test";

/** Every Set-Cookie line for a cookie of that name which the browser is sent while `act` goes on. */
export async function cookieLines(context: BrowserContext, name: string, act: () => Promise<void>): Promise<string[]> {
  const reading: Promise<{ name: string; value: string }[]>[] = [];
  const read = (response: Response) => void reading.push(response.headersArray().catch(() => []));
  context.on("response", read);
  await act();
  context.off("response", read);
  const lines = (await Promise.all(reading)).flat().filter((header) => header.name.toLowerCase() === "set-cookie");
  const given = lines
    .map(({ value }) => value)
    .filter((line) => line.startsWith(`${name}=`) && !/^[^=]+=(;|$)/.test(line));
  if (given.length === 0) throw new Error(`No answer set a cookie ${name}: is it the session's?`);
  return given;
}

/** The value of an attribute in a Set-Cookie line: empty where it has none, undefined where it is missing. */
export function attributeOf(line: string, attribute: string): string | undefined {
  const parts = line
    .split(";")
    .slice(1)
    .map((part) => part.trim().split("="));
  const found = parts.find(([name = ""]) => name.toLowerCase() === attribute);
  return found && (found[1] ?? "");
}

/** The identifier in a browser's cookie; fails when there is none. */
export async function identifierIn(context: BrowserContext, name: string): Promise<string> {
  const cookie = (await context.cookies()).find((one) => one.name === name);
  if (!cookie) throw new Error(`This browser has no cookie ${name}: is it the session's?`);
  return cookie.value;
}

/** Puts an identifier into a browser: an attacker's own, or a victim's that an attacker has reached. */
export async function plant(context: BrowserContext, origin: string, name: string, value: string): Promise<void> {
  const { hostname: domain, protocol } = new URL(origin);
  const secure = protocol === "https:";
  await context.addCookies([{ name, value, domain, path: "/", httpOnly: true, secure, sameSite: "Lax" }]);
}
