/**
 * Attack: a session is read or echoed on its way: over plain HTTP, by TRACE, or by links to a host that the attacker claims.
 * Shown with bare requests (WSTG-SESS-09, WSTG-CONF-06, WSTG-INPV-17).
 */
import { expect, test } from "../harness/test.ts";

test("over plain HTTP nothing personal is answered @COK-06 @ASVS-12.2.1 @WSTG-SESS-09", async ({
  shop,
  person,
  page,
  context,
}) => {
  await shop.signIn(page, person);
  const cookie = await shop.cookieHeader(context);
  const { body } = await shop.askInClear(shop.personalPage, { headers: { cookie } });
  expect(body, `Over plain HTTP ${shop.personalPage} is answered with personal data.`).not.toContain(person.email);
});

test("no answer echoes the request's cookies @WSTG-CONF-06", async ({ shop }) => {
  const answer = await shop
    .ask("/", { method: "TRACE", headers: { cookie: "echo=of-a-secret" } })
    .catch(() => undefined);
  expect(answer?.body ?? "", "TRACE is answered with the request's own cookies.").not.toContain("of-a-secret");
});

test("no address is built from a host that a client claims @WSTG-INPV-17", async ({ shop }) => {
  for (const path of [shop.signInPage, shop.personalPage]) {
    const { headers, body } = await shop.ask(path, { headers: { "x-forwarded-host": "evil.example" } });
    const isRepeated = `${headers.location ?? ""} ${body}`.includes("evil.example");
    expect(isRepeated, `${path} repeats the X-Forwarded-Host that a client sends.`).toBe(false);
  }
});
