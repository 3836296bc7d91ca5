/**
 * Attack: somebody has a way into many accounts at once, and the press that should shut them all out reaches one process.
 * Shown by a member of staff of a shop of two instances, of which each is asked alone for everybody's pages.
 */
import { rmSync } from "node:fs";
import { beginSetUp, codeOf, confirmCode, keyOn } from "../../support/authenticator.ts";
import { demoPassword, inBooks } from "../../support/books.ts";
import { customerCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { fromEach } from "../../support/instances.ts";
import { rawRequests } from "../../support/raw.ts";
import { dataDirFor, freePort, type RunningShop, startShop } from "../../support/server.ts";
import { fillSignIn } from "../../support/shop.ts";
import { fillStaffSignIn, staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const dataDir = dataDirFor("shop-of-everybody");
let shop: RunningShop;

test.beforeAll(async () => {
  test.slow();
  rmSync(dataDir, { recursive: true, force: true });
  shop = await startShop(await freePort(), dataDir, { INSTANCES: "2", SEED_DEMO: "1" });
});
test.afterAll(async () => {
  expect(await shop.stop()).toBe(0);
});

test("everybody is signed out at once on every instance, but for the one who did it, and guests keep their carts @LST-04 @SCL-01 @ASVS-7.4.5", async ({
  browser,
}) => {
  test.slow();
  // This shop has an authority of its own, which the browser knows nothing of.
  const browsers = await Promise.all(
    [1, 2, 3].map(() => browser.newContext({ ignoreHTTPSErrors: true, baseURL: shop.origin })),
  );
  const [office, customers, guests] = browsers as [(typeof browsers)[0], (typeof browsers)[0], (typeof browsers)[0]];
  const [ada, ben] = ["ada@example.com", "ben@example.com"];
  const customer = await customers.newPage();
  await customer.goto("/sign-in");
  await fillSignIn(customer, ada, await demoPassword(dataDir, ada));
  await expect(customer).toHaveURL(/\/account$/);
  const guest = await guests.newPage();
  await guest.goto("/products/harvest-vase");
  await guest.getByRole("button", { name: "Add to cart" }).click();
  await expect(guest).toHaveURL(/\/cart/);

  inBooks(dataDir, `UPDATE "Account" SET "role" = 'staff' WHERE "email" = '${ben}'`);
  const page = await office.newPage();
  const main = page.getByRole("main");
  await page.goto("/staff/security/authenticator");
  await fillStaffSignIn(page, ben, await demoPassword(dataDir, ben));
  await beginSetUp(page);
  await confirmCode(page, codeOf(await keyOn(page)));
  await main.getByRole("button", { name: "Show recovery codes" }).click();
  await main.getByRole("link", { name: "I have kept them" }).click();
  // Whoever has just proved all of it is not asked once more.
  await page.goto("/staff/end-sessions?what=everybody");
  await expect(main.getByRole("button", { name: "Sign everybody out" })).toBeVisible();

  const ask = rawRequests(shop.origin, dataDir);
  const asked = async (path: string, name: string, who: typeof office) => {
    const cookie = `${name}=${await identifierIn(who, name)}`;
    return (await fromEach(dataDir, () => ask(path, { cookie, accept: "text/html" }))).map(
      ({ status, headers, body }) => ({
        status,
        to: headers.location,
        hasVase: body.includes("Harvest vase"),
      }),
    );
  };
  expect(await asked("/account", customerCookie, customers)).toMatchObject([{ status: 200 }, { status: 200 }]);
  await main.getByRole("button", { name: "Sign everybody out" }).click();
  await expect(page.getByText("One session has ended")).toBeVisible();
  const out = { status: 303, to: expect.stringContaining("because=ended") };
  expect(await asked("/account", customerCookie, customers)).toMatchObject([out, out]);
  expect(await asked("/staff", staffCookie, office)).toMatchObject([{ status: 200 }, { status: 200 }]);
  const kept = { status: 200, hasVase: true };
  expect(await asked("/cart", guestCookie, guests)).toMatchObject([kept, kept]);
  for (const one of browsers) await one.close();
});
