/**
 * Attack: what stands between browser and shop, for when there is no network, changes or keeps what passes through it.
 * Shown by browsing signed in with the worker in place, and by looking for what it has kept when the network is gone.
 */
import { arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { expectOfflinePageKept, setOffline } from "../../support/offline.ts";
import { dueForRotation } from "../../support/session-record.ts";
import { signOut } from "../../support/shop.ts";
import { expect, test } from "../../support/test.ts";

test.use({ serviceWorkers: "allow" });

test("no page and no form passes through the worker of the offline page, and it keeps none @ROT-10 @COK-09 @ASVS-14.3.2 @javascript", async ({
  page,
  context,
}) => {
  const passed: string[] = [];
  const note = (url: string) => {
    const { pathname } = new URL(url);
    // Its own text, which a browser gets for it.
    if (pathname !== "/offline-worker") passed.push(pathname);
  };
  context.on("request", (request) => {
    if (request.serviceWorker()) note(request.url());
  });
  context.on("response", (response) => {
    if (response.fromServiceWorker()) note(response.url());
  });
  await arriveSignedIn(page, await newCustomer());
  await arriveWithVase(page);
  await page.goto("/account");
  await expectOfflinePageKept(page);
  const first = await identifierIn(context, customerCookie);
  await dueForRotation(first);
  for (const place of ["/account", "/account/profile", "/cart"]) expect((await page.goto(place))?.status()).toBe(200);
  // Only a browser that goes to a page, and says so, is offered the next one.
  await expect.poll(() => identifierIn(context, customerCookie)).not.toBe(first);
  await page.getByLabel("Quantity of Harvest vase").selectOption("2");
  await expect(page.getByRole("banner").getByRole("link", { name: "Cart, 2 items" })).toBeVisible();
  expect(passed).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  await setOffline(context, true);
  await page.goto("/account");
  expect(passed).toContain("/account");
});

test("without a network nothing of the customer is shown, signed in or after sign-out, and the page for it comes back by itself @ROT-10 @LIF-08 @ASVS-14.3.2 @javascript", async ({
  page,
  context,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await page.goto("/account/profile");
  await expectOfflinePageKept(page);
  await page.goto("/account");
  await expect(page.getByText(customer.email)).toBeVisible();
  const heading = page.getByRole("heading", { name: "You are offline" });
  const expectNothing = async () => {
    await setOffline(context, true);
    for (const place of ["/account", "/account/profile"]) {
      await page.goto(place);
      await expect(heading).toBeVisible();
      expect(await page.content()).not.toContain(customer.email);
    }
    await setOffline(context, false);
  };
  await expectNothing();
  await signOut(page);
  await expectOfflinePageKept(page);
  await expectNothing();
  await setOffline(context, true);
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack();
    expect(await page.content()).not.toContain(customer.email);
  }
});
