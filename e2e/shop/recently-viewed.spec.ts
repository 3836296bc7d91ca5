import { newCustomer } from "../support/customer.ts";
import { addVaseToCart, signIn, signOut } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("what was looked at comes back once there is a session, moves along at sign-in, and is gone after sign-out", async ({
  page,
}) => {
  const looked = page.getByRole("region", { name: "You looked at" });
  await page.goto("/products/key-dish");
  await page.goto("/products/table-bell");
  await expect(looked).toHaveCount(0);
  expect(await page.context().cookies()).toEqual([]);

  await addVaseToCart(page);
  await page.goto("/products/key-dish");
  await page.goto("/products/table-bell");
  await expect(looked.getByRole("link")).toHaveText(["Key dish"]);

  const customer = await newCustomer();
  await signIn(page, customer);
  await page.goto("/products/coat-hook");
  await expect(looked.getByRole("link")).toHaveText(["Table bell", "Key dish"]);

  await signOut(page);
  await signIn(page, customer);
  await page.goto("/products/coat-hook");
  await expect(looked).toHaveCount(0);
});
