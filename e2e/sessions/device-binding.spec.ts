import { minutes } from "#lib/time";
import { customerCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { ageBinding, boundCookie, deviceOf, expectBound, test, valueIn } from "../support/device.ts";
import { handleOf, journalOf } from "../support/session-record.ts";
import { expectInCart, signIn } from "../support/shop.ts";
import { expect } from "../support/test.ts";

test("a sign-in binds the session to the device of its browser", async ({ page, context }) => {
  await signIn(page, await newCustomer());
  await expectBound(context);
  const handle = await handleOf(await identifierIn(context, customerCookie));
  expect(await journalOf(handle)).toEqual(["sign-in", "device-bound"]);
  expect(JSON.parse((await deviceOf(handle))?.publicKey ?? "")).toMatchObject({ kty: "EC", crv: "P-256" });
});

test("the session goes on when its cookie has run out", async ({ page, context }) => {
  await signIn(page, await newCustomer());
  await expectBound(context);
  const handle = await handleOf(await identifierIn(context, customerCookie));
  await ageBinding(handle, minutes(15));
  const former = await valueIn(context);
  await context.clearCookies({ name: boundCookie });
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/\/account\/orders$/);
  expect(await valueIn(context)).not.toBe(former);

  await ageBinding(handle, minutes(15));
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
  await page.goto("/products/harvest-vase");
  await ageBinding(handle, minutes(15));
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expectInCart(page, 1);
});
