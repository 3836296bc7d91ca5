/** Pages for when something is not there: the piece, or the network. */
import type { Page } from "@playwright/test";
import { addVaseToCart, expectInCart, expectScripted } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("an address that leads nowhere offers a search, and pieces to look at", async ({ page }) => {
  const answer = await page.goto("/products/harvst-vase");
  expect(answer?.status()).toBe(404);
  const main = page.getByRole("main");
  await expect(main.getByRole("region", { name: "In our window" }).getByRole("article")).toHaveCount(4);
  await main.getByLabel("What were you looking for?").fill("harvst vase");
  await main.getByRole("button", { name: "Search", exact: true }).click();
  await expect(main.getByRole("link", { name: "Harvest vase", exact: true })).toBeVisible();
});

test("what is not there is said without scripts too, in the frame of where it was looked for @no-javascript", async ({
  page,
}) => {
  const places = {
    "/nothing/like/it": ["There is nothing here", "Cart"],
    "/products/harvst-vase": ["There is nothing here", "Cart"],
    "/orders/CW-NOTHING": ["Find your order", "Cart"],
    "/help/everything": ["There is nothing here", "Cart"],
    "/help/constructor": ["There is nothing here", "Cart"],
    "/checkout/wait/CW-NOTHING": ["Find your order", "Back to the cart"],
  } as const;
  for (const [path, [heading, link]] of Object.entries(places)) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    if (!path.startsWith("/orders/")) await expect(page, path).toHaveTitle(/^Not found/);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.getByRole("banner").getByRole("link", { name: link }).first()).toBeVisible();
  }
  expect((await page.goto("/test-bank/challenge/nothing"))?.status()).toBe(404);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText("Find your order");
});

test("what is offered where there is nothing can be put on the wish list, where one is", async ({ page }) => {
  await page.goto("/nothing/like/it");
  await expectScripted(page);
  const heart = inWindow(page).getByRole("button", { name: "Wish list" });
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  expect((await page.reload())?.status()).toBe(404);
  await expect(heart).toHaveAttribute("aria-pressed", "true");
});

test("without scripts it is put there too, and the list says so @no-javascript", async ({ page }) => {
  await page.goto("/nothing/like/it");
  const name = await inWindow(page).getByRole("heading").innerText();
  await inWindow(page).getByRole("button", { name: "Wish list" }).click();
  await expect(page).toHaveURL(/\/wish-list/);
  await expect(page.getByRole("main").getByRole("link", { name, exact: true })).toBeVisible();
});

const inWindow = (page: Page) => page.getByRole("region", { name: "In our window" }).getByRole("article").first();

test("no page brings along what it would show if it were not there", async ({ raw }) => {
  const question = "What were you looking for?";
  expect((await raw("/nothing/like/it")).body).toContain(question);
  for (const path of ["/", "/products", "/products/harvest-vase", "/cart", "/sign-in"])
    expect((await raw(path)).body, path).not.toContain(question);
});

test("a press without a network says so, without one, and goes on where it was", async ({ page, context }) => {
  await addVaseToCart(page);
  await page.goto("/cart");
  await expectScripted(page);
  await context.setOffline(true);
  const quantity = page.getByLabel("Quantity of Harvest vase");
  await quantity.selectOption("2");
  await expect(page.getByRole("heading", { name: "You are offline" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Something went wrong on our side" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(quantity).toHaveValue("1");
  await expectInCart(page, 1);
});

test("without a network a page says so and stays, and its links lead on when it is back", async ({ page, context }) => {
  await page.goto("/products/harvest-vase");
  await expectScripted(page);
  await context.setOffline(true);
  const notice = page.getByText("You are offline. This page stays");
  await expect(notice).toBeVisible();
  const link = page.getByRole("navigation", { name: "Glaze" }).getByRole("link", { name: "Moss" });
  await link.click();
  await expect(page).toHaveURL(/harvest-vase$/);
  const search = page.getByRole("combobox", { name: "Search the shop" });
  await search.fill("jug");
  await search.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harvest vase");
  await expect(search).toHaveValue("jug");
  await expect(notice).toBeVisible();
  await context.setOffline(false);
  await expect(notice).toBeHidden();
  await link.click();
  await expect(page).toHaveURL(/[?&]glaze=Moss/);
});

test("a shop on the same machine needs no network: its links lead on", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
  const asked = page.waitForResponse(/\/healthz$/);
  await page.goto("/products/harvest-vase");
  expect((await asked).ok()).toBe(true);
  await page.getByRole("navigation", { name: "Glaze" }).getByRole("link", { name: "Moss" }).click();
  await expect(page).toHaveURL(/[?&]glaze=Moss/);
  await expect(page.getByText("You are offline")).toBeHidden();
});

for (const [start, path] of [
  ["/", "/manifest.webmanifest"],
  ["/de", "/de/manifest.webmanifest"],
] as const)
  test(`the shop can be put on a home screen, from which it opens ${start}`, async ({ page, baseURL }) => {
    const browser = await page.context().newCDPSession(page);
    for (const from of [start, `${start}/cart`.replace("//", "/")]) {
      await page.goto(from);
      const { url, errors, manifest } = await browser.send("Page.getAppManifest");
      expect([new URL(url).pathname, errors]).toEqual([path, []]);
      expect([manifest.startUrl, manifest.id]).toEqual([new URL(start, baseURL).href, new URL("/", baseURL).href]);
      const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
      expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    }
  });
