/**
 * Attack: somebody copies every cookie out of a browser that binds its sessions (W3C DBSC).
 * Shown in Chromium with a software key, by ageing the binding: the copy dies, and its owner never notices.
 */
import type { BrowserContext } from "@playwright/test";
import { exampleDevice } from "#lib/binding/example-device";
import { database } from "#lib/database";
import { randomSecret } from "#lib/random";
import { binding, rotation } from "#lib/session";
import { minutes, seconds } from "#lib/time";
import { arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn, sessionCookie } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import {
  ageBinding,
  boundCookie,
  byHand,
  challengeIn,
  copyCookies,
  deviceOf,
  expectBound,
  linkFromElsewhere,
  staffBoundCookie,
  test,
  testWithQuota,
  valueIn,
} from "../../support/device.ts";
import { confirmWith, expectToBeAsked } from "../../support/elevation.ts";
import { ageBy, dueForRotation, handleOf, journalOf, standing } from "../../support/session-record.ts";
import { addVaseToCart, expectInCart, signIn, signOut } from "../../support/shop.ts";
import { newStaff, signInAsStaff, staffCookie } from "../../support/staff.ts";
import { expect, test as plain } from "../../support/test.ts";
import { goTo } from "../../support/visitor.ts";

const sessionIn = async (context: BrowserContext) => handleOf(await identifierIn(context, customerCookie));

test.describe("a browser that binds its sessions", () => {
  let handle = "";
  let customer: Awaited<ReturnType<typeof newCustomer>>;
  test.beforeEach(async ({ page, context }) => {
    customer = await newCustomer();
    await arriveSignedIn(page, customer);
    // Binding is offered with a page.
    await page.goto("/account");
    await expectBound(context);
    // Whatever that page would still ask for might have the cookie refreshed in the middle of a case.
    await page.goto("about:blank");
    handle = await sessionIn(context);
    // What may arrive without the cookie just after the binding has arrived.
    await ageBinding(handle, rotation.grace);
  });

  test("keeps a cookie for ten minutes, and the server a public key @BND-01 @W3C-DBSC", async ({ context }) => {
    const cookies = await context.cookies();
    const { expires = 0, ...bound } = cookies.find(({ name }) => name === boundCookie) ?? {};
    expect(bound).toEqual({ ...sessionCookie(boundCookie), expires: undefined, value: expect.any(String) });
    expect(expires - Date.now() / 1000).toBeGreaterThan(500);
    expect(expires - Date.now() / 1000).toBeLessThanOrEqual(600);
    expect(JSON.parse((await deviceOf(handle))?.publicKey ?? "")).toMatchObject({ kty: "EC", crv: "P-256" });
    expect(await journalOf(handle)).toEqual(["sign-in", "new-device", "device-bound"]);
  });

  test("goes on when the cookie is gone, and has another @BND-07 @W3C-DBSC", async ({ page, context }) => {
    const former = await valueIn(context);
    await ageBinding(handle, minutes(20));
    await context.clearCookies({ name: boundCookie });
    await page.goto("/account/orders");
    await expect(page).toHaveURL(/\/account\/orders$/);
    expect(await valueIn(context)).not.toBe(former);
  });

  test("goes on after the shop had to put its device off @BND-06 @W3C-DBSC", async ({ page, context }) => {
    const own = (await context.cookies()).filter(({ name }) => name === customerCookie);
    await ageBinding(handle, minutes(20));
    await context.clearCookies({ name: boundCookie });
    // Whose device it is cannot be told by such an identifier: it is to come again later (503).
    await context.addCookies(own.map((cookie) => ({ ...cookie, value: randomSecret() })));
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await valueIn(context)).toBeUndefined();
    await context.addCookies(own);
    await page.goto("/account/orders");
    await expect(page).toHaveURL(/\/account\/orders$/);
    expect(await valueIn(context)).toBeDefined();
  });

  test("goes on when it takes a cookie for good that is not: with a visit, a link and a press @BND-07 @W3C-DBSC", async ({
    page,
  }) => {
    await ageBinding(handle, binding.cookieLife);
    await page.goto("/account");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Hello, ${customer.name}`);
    await ageBinding(handle, binding.cookieLife);
    await page.getByRole("link", { name: "Everything", exact: true }).first().click();
    await expect(page).toHaveURL(/\/products/);
    await page.goto("/products/harvest-vase");
    await ageBinding(handle, binding.cookieLife);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expectInCart(page, 1);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/account$/);
  });

  test("goes on when somebody comes back from another site, for which it refreshes nothing @BND-07 @W3C-DBSC", async ({
    page,
    context,
    baseURL,
  }) => {
    const elsewhere = await linkFromElsewhere(`${baseURL}/account/orders?from=mail`);
    for (const isGone of [true, false]) {
      await ageBinding(handle, minutes(20));
      if (isGone) await context.clearCookies({ name: boundCookie });
      await page.goto(elsewhere.url);
      await page.getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your orders");
      await expect(page).toHaveURL(/\/account\/orders\?from=mail$/);
    }
    elsewhere.close();
  });

  test("goes on in five tabs at once @BND-07 @W3C-DBSC", async ({ page, context }) => {
    await ageBinding(handle, minutes(20));
    await context.clearCookies({ name: boundCookie });
    const tabs = [page, ...(await Promise.all([1, 2, 3, 4].map(() => context.newPage())))];
    await Promise.all(tabs.map((tab) => tab.goto("/account/orders")));
    for (const tab of tabs) await expect(tab).toHaveURL(/\/account\/orders$/);
  });

  test("is bound by the same key after its identifier has rotated @BND-07 @W3C-DBSC", async ({ page, context }) => {
    const device = await deviceOf(handle);
    await dueForRotation(await identifierIn(context, customerCookie));
    await context.clearCookies({ name: boundCookie });
    await page.goto("/account");
    await expect.poll(() => standing(handle)).toEqual({ generation: 1, endReason: null });
    expect(await sessionIn(context)).toBe(handle);
    await ageBinding(handle, minutes(20));
    await page.goto("/account");
    await expect(page).toHaveURL(/\/account$/);
    expect(await deviceOf(handle)).toMatchObject({ name: device?.name, publicKey: device?.publicKey });
  });

  test("is let go by sign-out, and binds the next session anew @BND-07 @ASVS-7.4.1 @W3C-DBSC", async ({
    page,
    context,
    raw,
  }) => {
    const { name = "" } = (await deviceOf(handle)) ?? {};
    const identifier = await identifierIn(context, customerCookie);
    await signOut(page);
    expect(await deviceOf(handle)).toBeNull();
    expect(await valueIn(context)).toBeUndefined();
    const answer = await byHand(raw, identifier).refresh(name);
    expect(JSON.parse(answer.body)).toEqual({ session_identifier: name, continue: false });

    await signIn(page, await newCustomer());
    await expectBound(context);
    expect((await deviceOf(await sessionIn(context)))?.name).not.toBe(name);
  });

  test("shows the right account after a second sign-in, though it knows two bindings by then @BND-07 @W3C-DBSC", async ({
    page,
    context,
  }) => {
    await context.clearCookies({ name: customerCookie });
    const [second, former] = [await newCustomer(), await valueIn(context)];
    await signIn(page, second);
    const next = await sessionIn(context);
    await expect.poll(async () => (await deviceOf(next))?.name).toBeTruthy();
    // The server knows it first; what the browser has not been answered yet would arrive after all that follows.
    await expect.poll(() => valueIn(context)).not.toBe(former);
    await ageBinding(next, minutes(20));
    await context.clearCookies({ name: boundCookie });
    await page.goto("/account");
    await expect(page.getByText(second.email)).toBeVisible();
  });

  test("shuts out a copy of all its cookies after ten minutes, and itself goes on @BND-04 @WSTG-SESS-09 @W3C-DBSC", async ({
    page,
    context,
    attacker,
  }) => {
    await addVaseToCart(page);
    await copyCookies(context, attacker);
    const thief = await attacker.newPage();
    await ageBinding(handle, (binding.cookieLife - rotation.grace) as typeof binding.cookieLife);
    for (const path of ["/account", "/account/orders", "/checkout/contact", "/cart", "/"]) {
      await thief.goto(path);
      await expectToBeAsked(thief);
      await expectInCart(thief, 0);
      expect(await thief.content()).not.toContain(customer.email);
    }
    await thief.goto("/account/password");
    await expectToBeAsked(thief);
    await page.goto("/account");
    await expect(page.getByText(customer.email)).toBeVisible();
    await expectInCart(page, 1);
    expect(await standing(handle)).toMatchObject({ endReason: null });
  });

  test("has its successor confirmed by nobody else @BND-04 @WSTG-SESS-09 @W3C-DBSC", async ({ page, context, raw }) => {
    const identifier = await identifierIn(context, customerCookie);
    await dueForRotation(identifier);
    const mine = { cookie: `${customerCookie}=${identifier}; ${boundCookie}=${await valueIn(context)}` };
    const offer = await raw("/account", { ...mine, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" });
    const successor = new RegExp(`${customerCookie}=([^;]+)`).exec(String(offer.headers["set-cookie"]))?.[1] ?? "";
    expect(successor).not.toBe("");
    for (const stolen of [successor, `${successor}; ${boundCookie}=${"A".repeat(43)}`]) {
      const { status } = await raw("/account", { cookie: `${customerCookie}=${stolen}` });
      expect([303, 307]).toContain(status);
    }
    expect(await standing(handle)).toEqual({ generation: 0, endReason: null });
    await page.goto("/account");
    await expect.poll(() => standing(handle)).toEqual({ generation: 1, endReason: null });
  });

  test("offers a thief no new identifier either @BND-04 @WSTG-SESS-09 @W3C-DBSC", async ({ context, raw }) => {
    const identifier = await identifierIn(context, customerCookie);
    await dueForRotation(identifier);
    const answer = await goTo(raw, "/account", identifier);
    expect([answer.status, answer.headers["set-cookie"]]).toEqual([303, undefined]);
    expect(answer.headers.location).toContain("/re-authenticate?");
  });

  test("that has lost its key asks its person, who gets a session of which no copy is worth anything @BND-08 @WSTG-SESS-09 @W3C-DBSC", async ({
    context,
    attacker,
    raw,
  }) => {
    const copied = await identifierIn(context, customerCookie);
    await copyCookies(context, attacker);
    await attacker.clearCookies({ name: boundCookie });
    const person = await attacker.newPage();
    await person.goto("/account/orders");
    await expectToBeAsked(person);
    await confirmWith(person, customer.password);
    await expect(person).toHaveURL(/\/account\/orders$/);
    expect(await standing(handle)).toMatchObject({ endReason: "sign-in" });
    expect((await goTo(raw, "/account", copied)).headers.location).toContain("/sign-in");
    await expectBound(attacker);
    expect(await journalOf(handle)).toContain("binding-given-up");
    // Its identifier is new, so none is due that could overtake the device on its way to be bound.
    const where = { handle: await sessionIn(attacker) };
    const { generation, rotationDue, offeredAt } = await database().session.findUniqueOrThrow({ where });
    expect({ generation, rotationDue, offeredAt }).toEqual({ generation: 0, rotationDue: false, offeredAt: null });
  });
});

test("a sign-in without script binds the session too @BND-07 @W3C-DBSC", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, await newCustomer());
  await expectBound(context);
  await context.close();
});

test("a member of staff is bound beside the customer in the same browser, and a copy is led to the staff's entrance @BND-04 @WSTG-SESS-09 @W3C-DBSC", async ({
  page,
  context,
  attacker,
}) => {
  await signIn(page, await newCustomer());
  await expectBound(context);
  await signInAsStaff(page, await newStaff());
  await expectBound(context, staffBoundCookie);
  const staff = await handleOf(await identifierIn(context, staffCookie));
  for (const handle of [staff, await sessionIn(context)]) await ageBinding(handle, minutes(20));
  await copyCookies(context, attacker);
  const thief = await attacker.newPage();
  await thief.goto("/staff");
  await expect(thief).toHaveURL(/\/staff\/sign-in/);
  for (const [path, heading] of [
    ["/staff", "Sessions and accounts"],
    ["/account/orders", "Your orders"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
  }
});

testWithQuota(
  "a browser that may sign no more says so, and its person is asked instead @BND-08 @W3C-DBSC",
  async ({ page, context }) => {
    const customer = await newCustomer();
    await signIn(page, customer);
    await expectBound(context);
    const handle = await sessionIn(context);
    await ageBinding(handle, rotation.grace);
    for (let signatures = 1; signatures < 6; signatures += 1) {
      await context.clearCookies({ name: boundCookie });
      await page.goto("/account/orders");
      await expect(page).toHaveURL(/\/account\/orders$/);
    }
    await context.clearCookies({ name: boundCookie });
    await page.goto("/account/orders");
    await expectToBeAsked(page);
    const skips = await database().securityEvent.findMany({
      where: { sessionHandle: handle, kind: "device-refresh-skipped" },
    });
    expect(skips.map(({ reason }) => reason)).toContain("quota_exceeded");
    await confirmWith(page, customer.password);
    await expect(page).toHaveURL(/\/account\/orders$/);
    await page.goto("/account");
    await expect(page.getByText(customer.email)).toBeVisible();
  },
);

plain.describe("a session that is bound by hand", () => {
  plain(
    "is refreshed by its key and a fresh challenge, and by nothing else @BND-01 @BND-02 @WSTG-SESS-10 @W3C-DBSC",
    async ({ raw, page, context, attacker }) => {
      await arriveSignedIn(page, await newCustomer());
      await page.goto("about:blank");
      const browser = byHand(raw, await identifierIn(context, customerCookie));
      const elsewhere = await attacker.newPage();
      await arriveSignedIn(elsewhere, await newCustomer());
      const other = byHand(raw, await identifierIn(attacker, customerCookie));
      const [device, thief] = [await exampleDevice(), await exampleDevice()];
      const { name, status } = await browser.register(device);
      expect(status).toBe(200);
      const challenge = challengeIn(await browser.refresh(name));
      const refused = [
        await thief.prove({ jti: challenge }),
        await thief.introduce({ jti: challenge }),
        await device.prove({ jti: challenge }, { typ: "JWT" }),
        await device.prove({ jti: challenge, aud: "https://evil.example/session/binding/refresh" }),
      ];
      for (const proof of refused) expect((await browser.refresh(name, proof)).status).toBe(400);
      // Of another session, and made up of one of ours.
      const foreign = [challengeIn(await other.refresh((await other.register(thief)).name)), `${challenge}A`];
      for (const jti of foreign) {
        const answer = await browser.refresh(name, await device.prove({ jti }));
        expect([answer.status, answer.headers["set-cookie"]]).toEqual([403, undefined]);
      }

      const proof = await device.prove({ jti: challenge });
      const granted = await browser.refresh(name, proof);
      expect([granted.status, String(granted.headers["set-cookie"])]).toEqual([
        200,
        expect.stringContaining(boundCookie),
      ]);
      const replayed = await browser.refresh(name, proof);
      expect([replayed.status, replayed.headers["set-cookie"]]).toEqual([403, undefined]);
      expect((await browser.register(thief)).status).toBe(400);
    },
  );

  plain("its addresses serve no other site and no frame @BND-05 @ASVS-3.5.8 @W3C-DBSC", async ({ raw }) => {
    for (const path of ["register", "refresh"]) {
      const answer = await raw(
        `/session/binding/${path}`,
        { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
        { method: "POST", body: "" },
      );
      expect(answer.status).toBe(403);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(answer.headers["x-frame-options"]).toBe("DENY");
    }
  });
});

plain.describe("a browser that binds nothing", () => {
  plain(
    "carries on as before, for as long as its session lives @BND-08 @ASVS-3.7.5 @W3C-DBSC",
    async ({ page, context }) => {
      const customer = await newCustomer();
      await signIn(page, customer);
      const handle = await sessionIn(context);
      await ageBy(handle, minutes(12));
      await page.goto("/account");
      await expect(page.getByText(customer.email)).toBeVisible();
      expect(await valueIn(context)).toBeUndefined();
      expect(await deviceOf(handle)).toBeNull();
      expect(await journalOf(handle)).toEqual(["sign-in", "new-device"]);
    },
  );

  plain(
    "cannot have its session bound to a thief's device a minute later @BND-09 @WSTG-SESS-09 @W3C-DBSC",
    async ({ page, context, raw }) => {
      await arriveSignedIn(page, await newCustomer());
      await page.goto("about:blank");
      const identifier = await identifierIn(context, customerCookie);
      const thief = byHand(raw, identifier);
      const challenge = await thief.offer();
      expect(challenge).toBeDefined();
      const handle = await handleOf(identifier);
      await ageBy(handle, (binding.offerLife + seconds(1)) as typeof binding.offerLife);
      expect(await thief.offer()).toBeUndefined();
      expect((await thief.register(await exampleDevice(), challenge)).status).toBe(400);
      expect(await deviceOf(handle)).toBeNull();
    },
  );
});
