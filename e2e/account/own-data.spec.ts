import { readFile } from "node:fs/promises";
import { customerCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { elevationCookie, journalOf, openElevated } from "../support/elevation.ts";
import { findings } from "../support/findings.ts";
import { addVaseToCart, signIn } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

test("one's data is shown, and taken along as a file, by whoever proved who they are", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await addVaseToCart(page);
  await openElevated(page, "/account/data", customer);
  await expect(page.getByRole("main").getByText(customer.email).first()).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "as a file for other programs (JSON)" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("cartwright-data.json");
  const data = JSON.parse(await readFile(await file.path(), "utf8"));
  expect(data.account).toMatchObject({ name: customer.name, email: customer.email });
  expect(data.cart.lines).toHaveLength(1);
  expect(await journalOf(customer.id)).toContain("data-exported");

  const session = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const proof = `${elevationCookie}=${await identifierIn(context, elevationCookie)}`;
  const own = await raw("/account/data/download", { cookie: `${session}; ${proof}` });
  expect(own.headers["cache-control"]).toContain("no-store");
  expect(own.headers["content-disposition"]).toContain("attachment");
  for (const path of ["/account/data/download", "/account/data/readable"]) {
    const copied = await raw(path, { cookie: session });
    expect(copied.status).toBe(307);
    expect(copied.body).not.toContain(customer.email);
  }
});

test("one's data is taken along without script @no-javascript", async ({ page }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/data", customer);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "as a file for other programs (JSON)" }).click();
  expect((await downloading).suggestedFilename()).toBe("cartwright-data.json");
});

test("the page that one takes along is whole by itself, and axe finds nothing in it", async ({ page, browser }) => {
  const customer = await newCustomer();
  await signIn(page, customer);
  await openElevated(page, "/account/data", customer);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "as a page to read or print (HTML)" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("cartwright-data.html");
  const elsewhere = await (await browser.newContext({ offline: true })).newPage();
  await elsewhere.setContent(await readFile(await file.path(), "utf8"));
  await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText("Your data at Cartwright");
  await expect(elsewhere.getByText(customer.email).first()).toBeVisible();
  await expect(elsewhere.getByRole("link", { name: "Security events" })).toBeVisible();
  expect(await findings(elsewhere)).toEqual([]);
  await elsewhere.context().close();
});
