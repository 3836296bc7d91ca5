/** What somebody sees who learns about sessions on their own. */

import { rotation } from "#lib/session";
import { arriveSignedIn, arriveWithVase } from "../support/arrival.ts";
import { customerCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { openElevated } from "../support/elevation.ts";
import { main, press } from "../support/form.ts";
import { expect, test } from "../support/scene.ts";
import { replacedFor } from "../support/session-record.ts";

test("Session lab", async ({ page, context, take }) => {
  // The page would hear of the end of its session, and might take itself away before it is looked at.
  await page.route("**/session/events", (route) => route.fulfill({ status: 204 }));
  await page.goto("/lab");
  await take("without a session");
  await arriveWithVase(page);
  await page.goto("/lab");
  await press(page, "Send the form from evil.example");
  await expect(main(page)).toContainText("HTTP 403");
  await take("a guest, after a forged request");
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const old = await identifierIn(context, customerCookie);
  await openElevated(page, "/account/email", customer);
  await page.goto("/lab");
  await main(page).getByText("that the shop may set").click();
  await take("a customer, all cookies");
  await press(page, "Present the old identifier");
  await expect(main(page)).toContainText("Paste the old value");
  await take("nothing pasted");
  await replacedFor(old, rotation.grace);
  await main(page).getByLabel("The old value").fill(old);
  await press(page, "Present the old identifier");
  await expect(main(page)).toContainText("Reuse noticed");
  await take("a replay was noticed");
});
