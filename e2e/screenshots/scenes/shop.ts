/** What everybody sees who looks around. */
import { newCustomer } from "../../support/customer.ts";
import { publishedReview } from "../../support/reviews.ts";
import { signIn } from "../../support/shop.ts";
import { test } from "../camera.ts";

const scenes = {
  Home: { "as everybody": "/" },
  Listing: {
    everything: "/products",
    filtered: "/products?category=glass&available=1&sort=price-up",
    "the second page": "/products?page=2",
    "nothing of that kind": "/products?category=glass&colour=red",
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
    "no such product": "/products/nothing-of-that-name",
    "somebody else’s order": "/orders/CW-ABCDEFGH",
    "no such step": "/checkout/nowhere",
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
  await page.getByRole("link", { name: "Enlarge: The neck and shoulder" }).click();
  await take("a picture");
  await page.getByRole("button", { name: "Zoom" }).click();
  await take("a picture, nearer");
});

test("Home, signed in", async ({ page, take }) => {
  await signIn(page, await newCustomer());
  await page.goto("/");
  await take("as a customer");
});
