/** How sessions end, before and after. */
import { limits } from "#lib/session";
import { type Duration, minutes, seconds } from "#lib/time";
import { newCustomer } from "../support/customer.ts";
import { expect, test } from "../support/scene.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { hearWatches, openWatched, passIdle } from "../support/watched-page.ts";

const { idleTimeout } = limits.customer;

test("Session that ends", async ({ page, context, take }) => {
  await context.clock.install();
  await hearWatches(context);
  await signIn(page, await newCustomer());
  await addVaseToCart(page);
  await openWatched(page, "/checkout/contact");
  await passIdle(context, (idleTimeout - minutes(2) + seconds(5)) as Duration);
  await expect(page.getByRole("dialog")).toBeVisible();
  await take("two minutes before");
  await passIdle(context, (idleTimeout + seconds(5)) as Duration);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You were signed out");
  await take("over");
  await page.goto("/cart");
  await take("its cart");
});
