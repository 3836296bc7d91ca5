/** What everybody sees who looks around. */
import { newCustomer } from "../support/customer.ts";
import { looks } from "../support/findings.ts";
import { main, press } from "../support/form.ts";
import { publishedReview } from "../support/reviews.ts";
import { expect, test } from "../support/scene.ts";
import { expectScripted, signIn } from "../support/shop.ts";

const scenes = {
  Home: { "as everybody": "/" },
  Listing: {
    everything: "/products",
    filtered: "/products?category=glass&available=1&sort=price-up",
    "the second page": "/products?page=2",
    "nothing of that kind": "/products?category=glass&colour=red",
    "nothing that is both": "/products?category=linen&material=oak",
  },
  Product: {
    "with a choice": "/products/harvest-vase",
    "of which there is none": "/products/harvest-vase?glaze=None",
    "sold out": "/products/harvest-vase?glaze=Ink&size=Large",
    "sold out, and asked for": "/products/harvest-vase?glaze=Ink&size=Large&notice=asked",
    "without a choice": "/products/table-bell",
  },
  Collections: {
    all: "/collections",
    "one of them": "/collections/long-evenings",
    "a set": "/collections/tea-at-four",
  },
  Search: {
    found: "/search?q=vase",
    "with a slip of the finger": "/search?q=lampp",
    nothing: "/search?q=xyzzy",
    "not asked yet": "/search",
  },
  Help: {
    delivery: "/help/delivery",
    returns: "/help/returns",
    contact: "/help/contact",
    privacy: "/help/privacy",
    accessibility: "/help/accessibility",
  },
  "Nothing there": {
    "no such page": "/nowhere",
    "no such picture": "/pictures/nothing.avif",
    "no such product": "/products/nothing-of-that-name",
    "somebody else’s order": "/orders/CW-ABCDEFGH",
    "no such step": "/checkout/nowhere",
    "no order to wait for": "/checkout/wait/nothing",
    "no question of the bank": "/test-bank/challenge/nothing",
  },
} as const;

for (const [scene, states] of Object.entries(scenes)) {
  test(scene, async ({ page, take }) => {
    for (const [state, path] of Object.entries(states)) {
      await page.goto(path);
      await take(state);
    }
  });
}

test("Listing, filters in a sheet", async ({ page, take }) => {
  // Where there is room they stand beside the list.
  await page.setViewportSize(looks[0].viewport);
  await page.goto("/products?colour=green");
  await page.getByRole("button", { name: /^Filters/ }).click();
  await expect(page.getByRole("checkbox", { name: /^Green/ })).toBeVisible();
  await take("open");
});

test("Search, while somebody types", async ({ page, take }) => {
  await page.goto("/products");
  await expectScripted(page);
  await page.getByLabel("Search the shop").pressSequentially("vase");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await take("suggestions, one of them chosen");
});

test("Product, sold out", async ({ page, take }) => {
  await page.goto("/products/harvest-vase?glaze=Ink&size=Large");
  await main(page).getByLabel("Email").fill("anna@example");
  await press(page, "Write to me when it is back");
  await expect(main(page).getByRole("alert")).toBeVisible();
  await take("whom to write to, filled in wrongly");
});

test("Product, reviewed", async ({ page, take }) => {
  for (let count = 0; count < 7; count += 1) await publishedReview("table-bell");
  await page.goto("/products/table-bell");
  await take("by several");
  await page.goto("/products/table-bell?reviews=2#reviews");
  await take("the second page");
  await page.goto("/products/table-bell/review");
  await take("by whoever did not buy it");
});

test("Product, enlarged", async ({ page, take }) => {
  await page.goto("/products/harvest-vase");
  await expectScripted(page);
  await page.getByRole("link", { name: "Enlarge: The neck and shoulder" }).click();
  await expect(page.getByRole("dialog", { name: "Picture, enlarged" })).toBeVisible();
  await take("a picture");
  await page.getByRole("button", { name: "Zoom" }).click();
  await take("a picture, nearer");
});

test("Home, signed in", async ({ page, take }) => {
  await signIn(page, await newCustomer());
  await page.goto("/");
  await take("as a customer");
});
