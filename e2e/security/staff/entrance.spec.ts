/**
 * Attack: a customer's account, cookie or forged request gets into the back office.
 * Shown by trying each of them at its own entrance, its invitations and its sessions.
 */
import type { Page } from "@playwright/test";
import { database } from "#lib/database";
import { beginStaff, limits, rotation } from "#lib/session";
import { invitationLife, inviteStaff, removeStaff } from "#lib/staff";
import { type Duration, elapsed, minutes, now, seconds } from "#lib/time";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { cookiesIn, customerCookie, identifierIn, knownDevice, sessionCookie } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { latestLetterTo } from "../../support/mailbox.ts";
import {
  ageBy,
  dueForRotation,
  endsIn,
  handleOf,
  journalOf,
  lastSeen,
  standing,
  unseenFor,
} from "../../support/session-record.ts";
import { fillSignIn } from "../../support/shop.ts";
import {
  enterStaffCode,
  fillStaffSignIn,
  invitedAgo,
  newStaff,
  type Staff,
  signInAsStaff,
  staffCookie,
} from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";
import { hearNothing } from "../../support/watched-page.ts";

const main = (page: Page) => page.getByRole("main");
const noMatch = "do not match";

test("a member of staff signs in at an entrance of their own, with a cookie that no other site can cause to be sent @COK-01 @FIX-10 @ASVS-3.3.2 @WSTG-SESS-02", async ({
  page,
  context,
}) => {
  await signInAsStaff(page, await newStaff());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sessions and accounts");
  expect(await cookiesIn(context)).toEqual([knownDevice(), { ...sessionCookie(staffCookie), sameSite: "Strict" }]);
});

test("a customer's account never opens the back office, not at its entrance and not with its cookie @FIX-10 @ASVS-8.2.1 @WSTG-ATHN-04 @WSTG-IDNT-01", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, customer.email, customer.password);
  await expect(main(page).getByRole("alert")).toContainText(noMatch);
  await arriveSignedIn(page, customer);
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/sign-in\?returnTo=%2Fstaff$/);
  const identifier = await identifierIn(context, customerCookie);
  const forged = await raw("/staff", { cookie: `${staffCookie}=${identifier}` });
  expect(forged.status).toBe(303);
});

test("a staff account does not sign in at the shop's page, and its cookie opens no account there @FIX-10 @WSTG-SESS-08", async ({
  page,
  context,
  raw,
}) => {
  const person = await newStaff();
  await page.goto("/sign-in");
  await fillSignIn(page, person.email, person.password);
  await expect(main(page).getByRole("alert")).toContainText(noMatch);
  await arriveAsStaff(page, person);
  const identifier = await identifierIn(context, staffCookie);
  expect((await raw("/account", { cookie: `${customerCookie}=${identifier}` })).status).toBe(303);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("wrong password, unknown address and a customer's address get the same answer @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({
  page,
}) => {
  const [person, customer] = [await newStaff(), await newCustomer()];
  const answers: (string | null)[] = [];
  for (const [email, password] of [
    [person.email, "not the right one"],
    ["nobody@example.com", "not the right one"],
    [customer.email, customer.password],
  ] as const) {
    await page.goto("/staff/sign-in");
    await fillStaffSignIn(page, email, password);
    const alert = main(page).getByRole("alert");
    await expect(alert).toContainText(noMatch);
    answers.push(await alert.textContent());
  }
  expect(new Set(answers).size).toBe(1);
});

test("the fourth wrong password waits, and the owner's sign-in to the shop does not @ACC-04 @ASVS-6.3.1 @WSTG-ATHN-03", async ({
  page,
}) => {
  const person = await newStaff();
  await page.goto("/staff/sign-in");
  for (let tries = 0; tries < 3; tries += 1) {
    await fillStaffSignIn(page, person.email, `wrong ${tries}`);
    await expect(main(page).getByRole("alert")).toContainText(noMatch);
  }
  await fillStaffSignIn(page, person.email, person.password);
  await expect(main(page).getByRole("alert")).toContainText("too often");
  await page.goto("/sign-in");
  await fillSignIn(page, person.email, "wrong");
  await expect(main(page).getByRole("alert")).toContainText(noMatch);
});

test("both sessions live in one browser; signing out of one leaves the other @FIX-10 @LIF-05 @ASVS-7.4.1", async ({
  page,
}) => {
  await arriveSignedIn(page, await newCustomer());
  await signInAsStaff(page, await newStaff());
  await main(page).getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/staff\/sign-in\?because=signed-out/);
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/sign-in/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
});

test("a signed-out staff identifier is good for nothing @LIF-05 @ASVS-7.4.1 @WSTG-SESS-06", async ({
  page,
  context,
  raw,
}) => {
  await signInAsStaff(page, await newStaff());
  const identifier = await identifierIn(context, staffCookie);
  await main(page).getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/because=signed-out/);
  expect((await raw("/staff", { cookie: `${staffCookie}=${identifier}` })).status).toBe(303);
});

test("a third session is refused in words; one that has timed out makes room at once @LST-03 @ASVS-7.1.2 @WSTG-SESS-11", async ({
  page,
  context,
  attacker,
  browser,
}) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  await arriveAsStaff(await attacker.newPage(), person);
  const third = await browser.newContext();
  const late = await third.newPage();
  await late.goto("/staff/sign-in");
  await fillStaffSignIn(late, person.email, person.password);
  await enterStaffCode(late, person);
  await expect(main(late)).toContainText("signed in in 2 other browsers");
  await unseenFor(await identifierIn(context, staffCookie), limits.staff.idleTimeout);
  await arriveAsStaff(late, person);
  await third.close();
});

test("whoever is signed in and comes to the entrance again is led in, under the session they have @FIX-10 @WSTG-SESS-11", async ({
  page,
  context,
}) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  const former = await identifierIn(context, staffCookie);
  const handle = await handleOf(former);
  await page.goto("/staff/sign-in");
  await expect(page).toHaveURL(/\/staff$/);
  expect((await standing(handle)).endReason).toBeNull();
});

test("two tabs at the entrance: the later sign-in ends the session of the earlier one @FIX-01 @ASVS-7.2.4", async ({
  page,
  context,
  raw,
}) => {
  const person = await newStaff();
  const tab = await context.newPage();
  for (const one of [page, tab]) await one.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, person.password);
  await enterStaffCode(page, person);
  await expect(page).toHaveURL(/\/staff$/);
  const former = await identifierIn(context, staffCookie);
  const handle = await handleOf(former);
  await fillStaffSignIn(tab, person.email, person.password);
  await enterStaffCode(tab, person);
  await expect(tab).toHaveURL(/\/staff$/);
  expect(await identifierIn(context, staffCookie)).not.toBe(former);
  expect((await standing(handle)).endReason).toBe("sign-in");
  expect((await raw("/staff", { cookie: `${staffCookie}=${former}` })).status).toBe(303);
});

test.describe("a staff session", () => {
  const { idleTimeout } = limits.staff;
  let identifier = "";
  let person: Staff;
  test.beforeEach(async ({ page, context }) => {
    person = await newStaff();
    await arriveAsStaff(page, person);
    identifier = await identifierIn(context, staffCookie);
  });

  test("is good shortly before 15 minutes without activity @LIF-01 @ASVS-7.3.1", async ({ raw }) => {
    await unseenFor(identifier, (idleTimeout - seconds(20)) as Duration);
    expect((await raw("/staff", { cookie: `${staffCookie}=${identifier}` })).status).toBe(200);
  });

  test("is over after them, the page says why, and signing in leads back @LIF-01 @LIF-13 @ASVS-7.3.1", async ({
    page,
  }) => {
    await unseenFor(identifier, (idleTimeout + seconds(1)) as Duration);
    await page.goto("/staff?q=ada");
    await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=timeout/);
    await expect(page.getByText("15 minutes without activity")).toBeVisible();
    await fillStaffSignIn(page, person.email, person.password);
    await enterStaffCode(page, person);
    await expect(page).toHaveURL(/\/staff\?q=ada$/);
  });

  test("is over at its absolute end, however active @LIF-02 @ASVS-7.3.2", async ({ page, raw }) => {
    await endsIn(identifier, minutes(4));
    const handle = await handleOf(identifier);
    for (let visit = 0; visit < 3; visit += 1) {
      await unseenFor(identifier, minutes(10));
      expect((await raw("/staff", { cookie: `${staffCookie}=${identifier}` })).status).toBe(200);
      expect(elapsed(await lastSeen(identifier), now())).toBeLessThan(minutes(1));
    }
    await ageBy(handle, (minutes(4) + seconds(1)) as Duration);
    await page.goto("/staff");
    await expect(page).toHaveURL(/because=timeout/);
  });

  test("changes its identifier, and the page confirms the new one by itself @ROT-01 @CS-SESSION-RENEWAL @javascript", async ({
    page,
    context,
  }) => {
    const handle = await handleOf(identifier);
    await dueForRotation(identifier);
    await page.goto("/staff");
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1, endReason: null });
    expect(await identifierIn(context, staffCookie)).not.toBe(identifier);
    await expect.poll(() => journalOf(handle)).toContain("rotation-confirmed");
  });

  test("that is used again after it was replaced ends every session of that person @THF-07 @ASVS-7.4.5 @WSTG-SESS-09 @javascript", async ({
    page,
    raw,
    context,
  }) => {
    const handle = await handleOf(identifier);
    const elsewhere = await beginStaff(person.id, ["pwd", "otp"], { network: "192.0.2.0/24" });
    await dueForRotation(identifier);
    await page.goto("/staff");
    await expect.poll(() => standing(handle)).toMatchObject({ generation: 1 });
    await ageBy(handle, (rotation.grace + seconds(1)) as Duration);
    const replay = await raw("/staff", { cookie: `${staffCookie}=${identifier}` });
    expect(replay.headers.location).toContain("/staff/sign-in?");
    expect(replay.headers.location).toContain("because=reuse");
    await page.goto("/staff");
    await expect(page).toHaveURL(/\/staff\/sign-in/);
    expect((await standing(handle)).endReason).toBe("reuse");
    expect((await standing(elsewhere?.session.handle ?? "")).endReason).toBe("revoked");
    expect((await latestLetterTo(person.email)).subject).toBe("We ended all of your sessions in the back office");
    expect((await context.cookies()).map(({ name }) => name)).not.toContain(customerCookie);
    // The next sign-in takes a mailed link besides password and code, and the link opens the back office alone.
    await fillStaffSignIn(page, person.email, person.password);
    await enterStaffCode(page, person);
    await expect(page).toHaveURL(/\/staff\/sign-in\/verify$/);
    await expect.poll(async () => (await latestLetterTo(person.email)).subject).toBe("Confirm that you are signing in");
    const address = /https:\S+\/verify\/[\w-]+\S*/.exec((await latestLetterTo(person.email)).text ?? "")?.[0] ?? "";
    const link = new URL(address).pathname;
    expect((await raw(link.replace("/staff", ""))).body).toContain("This link is over");
    await page.goto(link);
    await main(page).getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/staff$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sessions and accounts");
  });
});

test("the back office speaks nowhere in the shop, and asks not to be found @FIX-10 @ASVS-8.2.1", async ({
  page,
  raw,
}) => {
  await page.goto("/");
  await expect(page.locator('a[href^="/staff"]')).toHaveCount(0);
  expect((await raw("/staff/sign-in")).body).toContain("noindex");
});

test.describe("an invitation", () => {
  const chosen = "a lantern, two boats and fog";
  const address = () => `grace-${Math.trunc(performance.now() * 1000)}-${process.pid}@example.com`;
  const invite = async (email: string) => {
    const invited = await inviteStaff(email);
    if (invited.outcome !== "invited") throw new Error("Nobody was invited.");
    return `/staff/invitation/${invited.token}`;
  };
  const accept = async (page: Page) => {
    await main(page).getByLabel("Name", { exact: true }).fill("Grace Hopper");
    await main(page).getByLabel("Password", { exact: true }).fill(chosen);
    await main(page).getByRole("button", { name: "Set password" }).click();
  };

  test("lets somebody choose a password, then sign in with it; the link is good once @ACC-26 @ACC-25 @ASVS-6.4.1", async ({
    page,
  }) => {
    const email = address();
    const link = await invite(email);
    await page.goto(link);
    await accept(page);
    await expect(page).toHaveURL(/\/staff\/sign-in\?because=joined$/);
    await fillStaffSignIn(page, email, chosen);
    await expect(page).toHaveURL(/\/staff\/security$/);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  });

  test("is over when it was used in another tab meanwhile @ACC-25 @ASVS-6.4.1", async ({ page, context }) => {
    const link = await invite(address());
    const other = await context.newPage();
    await page.goto(link);
    await other.goto(link);
    await accept(page);
    await expect(page).toHaveURL(/because=joined/);
    await accept(other);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link is over");
  });

  test("is over at the end of its life, and when a newer one was made @ACC-25 @ASVS-6.4.1", async ({ raw }) => {
    const email = address();
    const first = await invite(email);
    const second = await invite(email);
    expect((await raw(first)).body).toContain("This link is over");
    expect((await raw(second)).body).toContain("Set password");
    await invitedAgo(email, (invitationLife - seconds(20)) as Duration);
    expect((await raw(second)).body).toContain("Set password");
    await invitedAgo(email, seconds(20));
    expect((await raw(second)).body).toContain("This link is over");
  });

  test("refuses a password that is easily guessed @ACC-02 @ACC-26 @ASVS-6.2.4", async ({ page }) => {
    await page.goto(await invite(address()));
    await main(page).getByLabel("Name", { exact: true }).fill("Grace Hopper");
    await main(page).getByLabel("Password", { exact: true }).fill("passwordpassword");
    await main(page).getByRole("button", { name: "Set password" }).click();
    await expect(main(page).getByRole("alert")).toContainText("easily guessed");
  });

  test("lies in the database as a digest alone @ACC-26 @TOK-05 @ASVS-6.5.2", async () => {
    const email = address();
    const link = await invite(email);
    const row = await database().staffInvitation.findFirstOrThrow({ where: { email } });
    expect(JSON.stringify(row)).not.toContain(link.split("/").at(-1));
  });
});

test.describe("whoever is taken off the staff", () => {
  test("is out on the next request, told so kindly, and does not come back in @LIF-09 @ASVS-7.4.2 @ASVS-8.3.2", async ({
    page,
    context,
  }) => {
    const person = await newStaff();
    await hearNothing(context);
    await signInAsStaff(page, person);
    await removeStaff(person.email);
    await main(page).getByRole("link", { name: "Sessions and accounts" }).click();
    await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=ended/);
    await expect(page.getByText("You were signed out here")).toBeVisible();
    await fillStaffSignIn(page, person.email, person.password);
    await expect(main(page).getByRole("alert")).toContainText(noMatch);
  });

  for (const [what, data] of [
    ["when only the role was taken away @LIF-10", { role: "customer" }],
    ["when the account was disabled and nothing else was done @LIF-09", { disabledAt: now() }],
  ] as const) {
    test(`is out on the next request ${what} @ASVS-8.3.2`, async ({ page }) => {
      const person = await newStaff();
      await arriveAsStaff(page, person);
      await database().account.update({ where: { id: person.id }, data });
      await page.goto("/staff");
      await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=ended/);
    });
  }
});

test("the back office is entered and left without script @FIX-10 @ASVS-7.4.4", async ({ page }) => {
  const person = await newStaff();
  await page.goto("/staff/sign-in");
  await fillStaffSignIn(page, person.email, "wrong");
  await expect(main(page).getByRole("alert")).toContainText(noMatch);
  await fillStaffSignIn(page, person.email, person.password);
  await enterStaffCode(page, person);
  await expect(page).toHaveURL(/\/staff$/);
  await main(page).getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/because=signed-out/);
});
