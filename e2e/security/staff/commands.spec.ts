/**
 * Attack: somebody becomes staff by a default account or an old link, or stays staff after they were taken off.
 * Shown by the commands of whoever runs the shop, given while the person is at work.
 */
import { execFile } from "node:child_process";
import type { Page } from "@playwright/test";
import { randomName } from "#lib/random";
import { arriveAsStaff } from "../../support/arrival.ts";
import { newCustomer } from "../../support/customer.ts";
import { letterAbout, linkIn } from "../../support/mailbox.ts";
import { fillStaffSignIn, newStaff } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const password = "a lantern, two boats and fog";

/** Runs a command of package.json; the settings of the shop under test stand in the environment. */
const run = (command: "add" | "remove" | "reset-factors", ...parameters: string[]) =>
  new Promise<{ code: number; told: string }>((resolve) => {
    const script = [`scripts/staff-${command}.mjs`, ...parameters];
    // As from a terminal, which knows nothing of the conditions that this test runs under.
    const env = { ...process.env, NODE_OPTIONS: "" };
    execFile(process.execPath, script, { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, told: `${out}${err}` });
    });
  });

test("one command lets somebody in by a link that works once, another ends it while they are at work @ACC-26 @LIF-09 @ASVS-6.3.2 @ASVS-6.4.1 @WSTG-ATHN-02 @WSTG-IDNT-03", async ({
  page,
  baseURL,
}) => {
  const email = `grace-${randomName().toLowerCase()}@example.com`;
  const { code, told } = await run("add", email);
  expect(code).toBe(0);
  const link = /https:\S+/.exec(told)?.[0] ?? "";
  expect(link).toContain(`${baseURL}/staff/invitation/`);
  await page.goto(link);
  await main(page).getByLabel("Name", { exact: true }).fill("Grace Hopper");
  await main(page).getByLabel("Password", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Set password" }).click();
  await expect(page).toHaveURL(/because=joined/);
  await fillStaffSignIn(page, email, password);
  await expect(page).toHaveURL(/\/staff\/security$/);

  expect(await run("remove", email)).toMatchObject({ code: 0, told: expect.stringContaining("One session ended") });
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=ended/);
  await fillStaffSignIn(page, email, password);
  await expect(main(page).getByRole("alert")).toContainText("do not match");
});

test("one command lets somebody begin anew who has lost every factor: they are out, and come back by password and mail @ACC-26 @ACC-28 @AUD-04 @ASVS-6.3.7 @ASVS-6.4.4", async ({
  page,
}) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  const told = expect.stringContaining("One session ended");
  expect(await run("reset-factors", person.email)).toMatchObject({ code: 0, told });
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/sign-in\?.*because=ended/);
  await letterAbout(person.email, "Your second factors were taken away");
  await fillStaffSignIn(page, person.email, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One more step, this one time");
  await page.goto(linkIn(await letterAbout(person.email, "Confirm that you are signing in")));
  await main(page).getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("First, a second factor");
  await page.goto("/staff");
  await expect(page).toHaveURL(/\/staff\/security$/);
});

test("a command says in one sentence what is wrong with it, and does nothing @ACC-26 @ASVS-6.3.2", async () => {
  const customer = await newCustomer();
  for (const [command, parameters, sentence] of [
    ["add", [], "Name one email address"],
    ["add", ["grace"], "Name one email address"],
    ["add", [customer.email], "is a customer's address"],
    ["remove", [customer.email], "Nobody of the staff has the address"],
    ["reset-factors", [customer.email], "Nobody of the staff has the address"],
  ] as const) {
    const { code, told } = await run(command, ...parameters);
    expect(code, told).toBe(1);
    expect(told).toContain(sentence);
    expect(told).not.toContain("    at ");
  }
});
