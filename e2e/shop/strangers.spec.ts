import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { addVaseToCart } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("a stranger's order does not exist for others, and number plus e-mail opens it for the guest @ASVS-8.2.2 @WSTG-ATHZ-04", async ({
  page,
  attacker,
}) => {
  const shopper = newShopper();
  await addVaseToCart(page);
  await walkToReview(page, shopper);
  await placeOrder(page);
  const number = await orderNumber(page);

  const stranger = await attacker.newPage();
  for (const step of ["", "/cancel", "/withdraw", "/withdraw/confirm?quantities=1"])
    expect((await stranger.goto(`/orders/${number}${step}`))?.status(), step).toBe(404);
  const refusals: string[] = [];
  for (const [guess, email] of [
    [number, "somebody@example.com"],
    ["CW-AAAA2222", shopper.email],
  ] as const) {
    await stranger.goto("/orders/find");
    await stranger.getByLabel("Order number").fill(guess);
    await stranger.getByRole("main").getByLabel("Email").fill(email);
    await stranger.getByRole("main").getByRole("button").click();
    const alert = stranger.getByRole("main").getByRole("alert");
    await expect(alert).toBeVisible();
    refusals.push((await alert.innerText()).replaceAll(guess, "NUMBER"));
  }
  expect(refusals[0]).toBe(refusals[1]);

  await stranger.goto("/orders/find");
  await stranger.getByLabel("Order number").fill(number);
  await stranger.getByRole("main").getByLabel("Email").fill(shopper.email.toUpperCase());
  await stranger.getByRole("main").getByRole("button").click();
  await expect(stranger).toHaveURL(new RegExp(`/orders/${number}`));
});
