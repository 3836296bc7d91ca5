/**
 * People who come to a test with a session or a cart already. Their browser sends the shop's own forms, with its own
 * headers, and keeps the cookies of the answers; it shows none of the pages on the way, which is most of what a sign-in costs.
 */
import { expect, type Page } from "@playwright/test";
import { codeOf, forgetUsedCodes } from "./authenticator.ts";
import type { Customer } from "./customer.ts";
import type { Staff } from "./staff.ts";

type Fields = Readonly<Record<string, string>>;

/** Comes signed in, on a page that is empty. For what the sign-in itself shows, or leads to, there is `signIn`. */
export async function arriveSignedIn(page: Page, { email, password }: Customer): Promise<void> {
  await sendUnseen(page, "/sign-in", { email, password });
}

/** Comes signed in to the back office, on a page that is empty. */
export async function arriveAsStaff(page: Page, person: Staff): Promise<void> {
  await sendUnseen(page, "/staff/sign-in", { email: person.email, password: person.password });
  await forgetUsedCodes(person);
  await sendUnseen(page, "/staff/sign-in/second-factor", { "one-time-code": codeOf(person.secret) });
}

/** Signs out, and leaves an empty page. For what the sign-out itself shows, or leaves behind, there is `signOut`. */
export const leaveSignedOut = (page: Page): Promise<void> => sendUnseen(page, "/account", {}, "/sign-out");

/** Comes with one Harvest vase in the cart, on a page that is empty. */
export const arriveWithVase = (page: Page): Promise<void> =>
  sendUnseen(page, "/products/harvest-vase", { quantity: "1" });

/**
 * Fills and sends the form that the page at `path` holds: with these fields, and sent to `target` if it is not sent to the
 * page itself. Fails where the answer leads nowhere.
 */
export async function sendUnseen(page: Page, path: string, fields: Fields, target = ""): Promise<void> {
  if (new URL(page.url()).pathname !== "/healthz") await page.goto("/healthz");
  const answer = await page.evaluate(
    async ([path, fields, target]) => {
      const shown = await fetch(path);
      const { forms } = new DOMParser().parseFromString(await shown.text(), "text/html");
      const names = Object.keys(fields);
      const form = Array.from(forms).find(
        (one) => (one.getAttribute("action") ?? "") === target && names.every((name) => one.elements.namedItem(name)),
      );
      if (!form) return "no such form";
      const body = new FormData(form);
      for (const name of names) body.set(name, fields[name] ?? "");
      const { type, status } = await fetch(target || shown.url, { method: "POST", body, redirect: "manual" });
      return type === "opaqueredirect" ? "leads on" : status;
    },
    [path, fields, target] as const,
  );
  expect(answer, `the form at ${path}`).toBe("leads on");
}
