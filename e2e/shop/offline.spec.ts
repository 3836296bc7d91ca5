/** What a shopper sees who opens a page without a network: one of ours, in place of the browser's own. */
import { inGerman } from "../support/german.ts";
import { expectOfflinePageKept, setOffline } from "../support/offline.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test.use({ serviceWorkers: "allow" });

for (const { language, lang, prefix, name, say } of [
  { language: "English", lang: "en", prefix: "", name: "Harvest vase", say: (words: string) => words },
  { language: "German", lang: "de", prefix: "/de", name: "Erntevase", say: inGerman },
]) {
  test(`without a network any page is ours, in ${language}, and trying again once it is back brings the one that was wanted`, async ({
    page,
    context,
  }) => {
    await page.goto(`${prefix}/`);
    await expectOfflinePageKept(page);
    await setOffline(context, true);
    const wanted = `${prefix}/products/harvest-vase?glaze=Moss`;
    expect((await page.goto(wanted))?.status()).toBe(503);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(say("You are offline"));
    await expect(page.getByText(say(nothingOrdered))).toBeVisible();
    const retry = page.getByRole("link", { name: say("Try again") });
    await retry.click();
    await expect(heading).toHaveText(say("You are offline"));
    await setOffline(context, false);
    await retry.click();
    await expect(heading).toHaveText(name);
    await expect(page).toHaveURL(new RegExp(`${prefix}/products/harvest-vase\\?glaze=Moss$`));
  });
}

const nothingOrdered =
  "This page could not be opened. Your cart is kept with us, and nothing was ordered or charged by this.";

test("a form that is sent without a network is not answered with it: only the browser knows that nothing went out", async ({
  page,
  context,
}) => {
  await page.goto("/healthz");
  await addVaseToCart(page);
  await expectOfflinePageKept(page);
  await page.goto("/cart");
  await setOffline(context, true);
  const asked = page.waitForRequest((request) => request.method() === "POST" && request.isNavigationRequest());
  // As it is without scripts: a page to go to, not a request of the framework's.
  await page.evaluate(() => {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: "/cart" });
    document.body.append(form);
    form.submit();
  });
  const request = await asked;
  await expect.poll(() => request.failure()?.errorText).toBe("net::ERR_INTERNET_DISCONNECTED");
  await expect(page.getByRole("heading", { name: "You are offline" })).toHaveCount(0);
});

test("the back office is left to the browser", async ({ page, context }) => {
  await page.goto("/");
  await expectOfflinePageKept(page);
  await setOffline(context, true);
  await expect(page.goto("/staff/sign-in")).rejects.toThrow("net::ERR_INTERNET_DISCONNECTED");
});

test("a shop on the same machine needs no network: the worker steps aside for it", async ({ page, context }) => {
  const withoutNetwork = () => Object.defineProperty(Object.getPrototypeOf(navigator), "onLine", { get: () => false });
  await page.goto("/");
  await expectOfflinePageKept(page);
  await page.addInitScript(withoutNetwork);
  await page.goto("/products");
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(withoutNetwork);
  const answer = await page.goto("/products/harvest-vase?glaze=Moss");
  expect([answer?.status(), answer?.fromServiceWorker()]).toEqual([200, false]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harvest vase");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
