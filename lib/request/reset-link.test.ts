import { beforeEach, expect, test, vi } from "vitest";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { resetLinkLife } from "#lib/password-reset";
import { digest, randomSecret } from "#lib/random";
import { after, inSeconds, now } from "#lib/time";
import { openResetLink } from "./reset-link.ts";
import { hasDuplicateCookies, resetCookie } from "./session-cookie.ts";

useFreshDatabase();
vi.mock("next/headers", () => ({ cookies: vi.fn(), headers: vi.fn() }));

let token = "";
beforeEach(async () => {
  token = randomSecret();
  const accountId = await exampleAccount();
  const { email } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  const life = { createdAt: now(), expiresAt: after(now(), resetLinkLife) };
  await database().passwordReset.create({ data: { email, digest: digest(token), accountId, ...life } });
});

test("a good link leads on without its secret, which goes into a cookie that no script reads", async () => {
  const former = await database().passwordReset.findMany();
  for (let look = 0; look < 2; look += 1) {
    const answer = await openResetLink(token);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${config().origin}/reset-password`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const [pair, ...attributes] = (answer.headers.get("set-cookie") ?? "").split("; ");
    expect(pair).toBe(`${resetCookie}=${token}`);
    expect(attributes.filter((one) => !one.startsWith("Expires=")).toSorted()).toEqual(
      ["HttpOnly", `Max-Age=${inSeconds(resetLinkLife)}`, "Path=/", "SameSite=lax", "Secure"].toSorted(),
    );
  }
  expect(await database().passwordReset.findMany()).toEqual(former);
});

test("a link that is over leaves the cookie of another tab's good one alone", async () => {
  const answer = await openResetLink(randomSecret());
  expect(answer.headers.get("location")).toBe(`${config().origin}/reset-password?link=over`);
  expect(answer.headers.get("set-cookie")).toBeNull();
});

test("two cookies of that name are not believed", () => {
  expect(hasDuplicateCookies(`${resetCookie}=a; ${resetCookie}=b`)).toBe(true);
});
