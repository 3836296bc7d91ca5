import { goToProvider, joinWith, newAddress, signInThere, signInWith } from "../support/at-provider.ts";
import {
  beginSignIn,
  codeOf,
  confirmCode,
  enterCode,
  forgetUsedCodes,
  keyOn,
  protect,
  recoveryCodesOf,
  wrongCodeOf,
} from "../support/authenticator.ts";
import { newShopper, orderNumber, placeOrder, walkToReview } from "../support/checkout.ts";
import { newCustomer } from "../support/customer.ts";
import { confirmWith } from "../support/elevation.ts";
import { deliver, documentPathsOf, exampleOrder } from "../support/example-order.ts";
import { findings, looks } from "../support/findings.ts";
import { mailedLinks } from "../support/mailed-links.ts";
import { addPasskey, deviceOf, pathsOf } from "../support/passkey.ts";
import { examplePromotion, expire } from "../support/promotions.ts";
import { exampleReview, publishedReview } from "../support/reviews.ts";
import { addVaseToCart, expectScripted, fillSignIn, signIn, signOut } from "../support/shop.ts";
import { confirmAsStaff, fillStaffSignIn, newcomer, newStaff, signInAsStaff } from "../support/staff.ts";
import { expect, test } from "../support/test.ts";

for (const { look, ...options } of looks) {
  test.describe(look, () => {
    test.use(options);

    test("axe finds nothing on the pages that everybody sees", async ({ page }) => {
      test.slow();
      await publishedReview("table-bell");
      const paths = [
        "/",
        "/products",
        "/products?category=glass&available=1",
        "/products?category=linen&material=oak",
        "/products/nothing-of-that-name",
        "/products/harvest-vase",
        "/products/table-bell",
        "/products/table-bell/review",
        "/products/harvest-vase?glaze=Ink&size=Large&notice=asked",
        "/collections/tea-at-four",
        "/collections",
        "/collections/long-evenings",
        "/search?q=vase",
        "/search?q=xyzzy",
        "/search?q=candelstick",
      ];
      paths.push(
        "/cart",
        "/wish-list",
        "/sign-in",
        "/sign-in?because=reset",
        "/register",
        "/forgot-password",
        "/forgot-password/sent",
        "/orders/find",
        "/withdraw",
        "/help/delivery",
        "/help/privacy",
        "/nowhere",
        "/pictures/nothing.avif",
        "/checkout/wait/nothing",
        "/test-bank/challenge/nothing",
      );
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        found.push(...(await findings(page)));
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing on pages in German", async ({ page }) => {
      await addVaseToCart(page);
      const found: string[] = [];
      for (const path of [
        "",
        "/products",
        "/products/harvest-vase",
        "/cart",
        "/checkout/contact",
        "/sign-in",
        "/help/returns",
      ]) {
        await page.goto(`/de${path}`);
        found.push(...(await findings(page)));
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing among suggestions, nor in the sheet of filters", async ({ page }) => {
      await page.goto("/products");
      await expect(page.getByLabel("Search the shop")).toHaveRole("combobox");
      await page.getByLabel("Search the shop").pressSequentially("vase");
      await expect(page.getByRole("option").first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      const found = await findings(page);
      await page.goto("/products?colour=green");
      const opener = page.getByRole("button", { name: /^Filters/ });
      if (await opener.isVisible()) await opener.click();
      await expect(page.getByRole("checkbox", { name: /^Green/ })).toBeVisible();
      found.push(...(await findings(page)));
      expect(found).toEqual([]);
    });

    test("axe finds nothing where a picture is enlarged", async ({ page }) => {
      await page.goto("/products/harvest-vase");
      await expectScripted(page);
      await page
        .getByRole("link", { name: /^Enlarge: / })
        .first()
        .click();
      await expect(page.getByRole("dialog", { name: "Picture, enlarged" })).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test("axe finds nothing from the cart to the order, nor in the account", async ({ page }) => {
      test.slow();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const customer = await newCustomer();
      await signIn(page, customer);
      await addVaseToCart(page);
      await page.goto("/wish-list?dropped=CW-HARV-OAT-S");
      await page.getByRole("button", { name: "Save it again" }).click();
      await expect(page.getByRole("main")).toContainText("Harvest vase is on your wish list.");
      await look();
      const opener = page.getByRole("button", { name: "Look into the cart" });
      if (await opener.isVisible()) {
        await opener.click();
        const short = page.getByRole("region", { name: "In your cart" });
        await expect(short).toContainText("Harvest vase");
        // While it fades in, nothing has its contrast.
        await expect(short).toHaveCSS("opacity", "1");
        await look();
        await page.keyboard.press("Escape");
      }
      await page.goto("/cart");
      await look();
      for (const press of [/^Save .* for later$/, /^Move .* to the cart$/]) {
        await page.getByRole("button", { name: press }).click();
        await expect(page.getByRole("button", { name: press })).toBeHidden();
        await look();
      }
      await page.getByText("Is it a gift?").click();
      await page.getByLabel("Message on the card").fill("tea ".repeat(100));
      await page.getByRole("button", { name: "Keep the gift note" }).click();
      await expect(page.getByLabel("Message on the card")).toHaveAttribute("aria-invalid", "true");
      await look();
      const code = await examplePromotion();
      await page.getByLabel("Promotion code").fill("NONSENSE");
      await page.getByLabel("Promotion code").press("Enter");
      await expect(page.getByLabel("Promotion code")).toHaveAttribute("aria-invalid", "true");
      await look();
      await page.getByLabel("Promotion code").fill(code);
      await page.getByLabel("Promotion code").press("Enter");
      await expect(page.getByRole("button", { name: `Remove promotion code ${code}` })).toBeVisible();
      await look();
      await walkToReview(page, { ...newShopper(), ...customer });
      for (const step of ["contact", "delivery", "shipping", "payment", "review"]) {
        await page.goto(`/checkout/${step}`);
        await look();
      }
      await expire(code);
      for (const path of ["/cart", "/checkout/review"]) {
        await page.goto(path);
        await look();
      }
      await placeOrder(page);
      const number = await orderNumber(page);
      await look();
      for (const path of [
        ...(await documentPathsOf(number)),
        "/account",
        "/account/orders",
        "/products/harvest-vase/review",
      ]) {
        await page.goto(path);
        await look();
      }
      await page.getByRole("button", { name: "Send review" }).click();
      await expect(page.getByRole("group", { name: "How many stars?" })).toContainText("Choose how many");
      await look();
      await page.goto(`/orders/${number}/cancel`);
      await look();
      await page.getByRole("button", { name: "Cancel order" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This order was cancelled");
      await look();
      for (const path of (await documentPathsOf(number)).slice(1)) {
        await page.goto(path);
        await look();
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing where mailed links lead, good or over", async ({ page }) => {
      test.slow();
      const links = await mailedLinks(await newCustomer());
      const found: string[] = [];
      for (const path of [...links, ...links.map((link) => `${link}x`), "/sign-in/verify"]) {
        await page.goto(path);
        found.push(...(await findings(page)));
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing where somebody proves who they are, nor behind it", async ({ page }) => {
      test.slow();
      const customer = await newCustomer();
      await signIn(page, customer);
      await page.goto("/re-authenticate?returnTo=%2Faccount/email");
      const found = await findings(page);
      await confirmWith(page, customer.password);
      await expect(page).toHaveURL(/\/account\/email$/);
      const secured = ["security", "security/authenticator", "security/recovery-codes"];
      const own = ["email", "password", "profile", "addresses", "addresses/new", "data", "delete"];
      for (const path of [...own, ...secured]) {
        await page.goto(`/account/${path}`);
        await expect(page).toHaveURL(new RegExp(`/account/${path}$`));
        found.push(...(await findings(page)));
      }
      await page.goto("/account/security/authenticator");
      await page.getByRole("main").getByRole("button", { name: "Set up authenticator" }).click();
      await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
      found.push(...(await findings(page)));
      expect(found).toEqual([]);
    });

    test("axe finds nothing where a second factor is asked for, nor where it is seen to", async ({ page }) => {
      test.slow();
      const customer = await newCustomer();
      const secret = await protect(customer);
      await beginSignIn(page, customer);
      const found = await findings(page);
      await enterCode(page, wrongCodeOf(secret));
      await expect(page.getByText("This code is wrong").first()).toBeVisible();
      found.push(...(await findings(page)));
      await page.goto("/sign-in/second-factor?with=recovery-code");
      found.push(...(await findings(page)));
      const [code = ""] = await recoveryCodesOf(customer);
      await enterCode(page, code, "Recovery code");
      await expect(page).toHaveURL(/\/account$/);
      await page.goto("/re-authenticate?returnTo=%2Faccount/security/recovery-codes");
      found.push(...(await findings(page)));
      await page.getByRole("main").getByLabel("Code", { exact: true }).fill(codeOf(secret));
      await confirmWith(page, customer.password);
      await page.getByRole("button", { name: "Show recovery codes" }).click();
      await expect(page.getByText("I have kept them")).toBeVisible();
      found.push(...(await findings(page)));
      for (const path of ["security", "security/authenticator"]) {
        await page.goto(`/account/${path}`);
        found.push(...(await findings(page)));
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing where passkeys are made, named, asked for and refused", async ({ page }) => {
      test.slow();
      const customer = await newCustomer();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const device = await deviceOf(page);
      await page.goto("/sign-in");
      await page.getByRole("main").getByRole("button", { name: "Sign in with a passkey" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      await look();
      await signIn(page, customer);
      await addPasskey(page, customer, "Laptop");
      for (const path of ["/account/passkeys", ...(await pathsOf(customer)), "/account/security"]) {
        await page.goto(path);
        await look();
      }
      await device.isTouched(false);
      await signOut(page);
      await page.goto("/sign-in");
      await fillSignIn(page, customer.email, customer.password);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Use your passkey");
      await look();
      expect(found).toEqual([]);
    });

    test("axe finds nothing where people sign in with another site", async ({ page }) => {
      test.slow();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const email = newAddress();
      await signInWith(page, email);
      await expect(page.getByRole("main").getByLabel("Name")).toBeVisible();
      await look();
      for (const outcome of ["denied", "failed", "taken", "unverified"]) {
        await page.goto(`/sign-in?provider=oidc&outcome=${outcome}`);
        await look();
      }
      await joinWith(page, email);
      await page.goto("/account/connections");
      await look();
      await goToProvider(page);
      await signInThere(page, email);
      for (const path of ["/account/connections?provider=oidc&outcome=connected", "/account/password"]) {
        await page.goto(path);
        await look();
      }
      expect(found).toEqual([]);
    });

    test("axe finds nothing in the list of sessions nor in the back office", async ({ page, attacker }) => {
      test.slow();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const [customer, person] = [await newCustomer(), await newStaff()];
      await exampleReview("table-bell");
      await signIn(await attacker.newPage(), customer);
      await signIn(page, customer);
      await page.goto("/account/sessions");
      await look();
      await page.goto("/staff/sign-in?because=timeout");
      await look();
      await signInAsStaff(page, person);
      for (const path of [
        "/staff",
        "/staff?q=nobody-is-called-this",
        "/staff/orders/nothing",
        `/staff/accounts/${customer.id}`,
        "/staff/limits",
        "/staff/reviews",
      ]) {
        await page.goto(path);
        await look();
      }
      await page.goto("/staff/end-sessions?what=everybody");
      await look();
      await confirmAsStaff(page, person);
      await expect(page.getByRole("button", { name: "Sign everybody out" })).toBeVisible();
      await look();
      expect(found).toEqual([]);
    });

    test("axe finds nothing where an order is sent, and where a part of it is sent back", async ({ page }) => {
      test.slow();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const [person, { email }] = [await newStaff(), newShopper()];
      const number = await exampleOrder(email);
      await signInAsStaff(page, person);
      const [invoice = ""] = await documentPathsOf(number);
      for (const path of ["", `/${number}`, invoice.replace("/orders", ""), `/dispatch?number=${number}`]) {
        await page.goto(`/staff/orders${path}`);
        if (path.startsWith("/dispatch")) {
          await confirmAsStaff(page, person);
          await expect(page.getByLabel("Tracking number")).toBeVisible();
        }
        await look();
      }
      await deliver(number);
      await page.goto("/withdraw");
      await page.getByRole("main").getByLabel("Order number").fill(number);
      await page.getByRole("main").getByLabel("Email").fill(email);
      await page.getByRole("main").getByRole("button", { name: "Find order" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Withdraw from order ${number}`);
      await look();
      await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
      await expect(page.getByText("Choose how many you send back").first()).toBeVisible();
      await look();
      await page.getByLabel("Harvest vase").selectOption("1");
      await page.getByRole("main").getByRole("button", { name: "Continue" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm your withdrawal");
      await look();
      await page.getByRole("button", { name: "Confirm withdrawal" }).click();
      await expect(page.getByText("We have your withdrawal")).toBeVisible();
      await look();
      await page.goto(`/staff/orders/${number}`);
      await page.getByRole("link", { name: "Mark as received" }).click();
      await expect(page.getByRole("button", { name: "Mark as received and refund" })).toBeVisible();
      await look();
      expect(found).toEqual([]);
    });

    test("axe finds nothing where staff set up a second factor, nor where they are asked for it", async ({ page }) => {
      test.slow();
      const found: string[] = [];
      const look = async () => found.push(...(await findings(page)));
      const person = await newcomer();
      await page.goto("/staff/sign-in?because=unfinished");
      await look();
      await fillStaffSignIn(page, person.email, person.password);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your security");
      for (const path of ["security", "security/authenticator", "security/passkeys", "security/recovery-codes"]) {
        await page.goto(`/staff/${path}`);
        await look();
      }
      await page.goto("/staff/security/authenticator");
      await page.getByRole("main").getByRole("button", { name: "Set up authenticator" }).click();
      await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
      await look();
      const secret = await keyOn(page);
      await confirmCode(page, codeOf(secret));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Recovery codes");
      await page.goto("/staff/security");
      await look();
      await page.goto("/staff/security/recovery-codes?first=1");
      await page.getByRole("button", { name: "Show recovery codes" }).click();
      await expect(page.getByText("I have kept them")).toBeVisible();
      await look();
      await page.goto("/staff/security/authenticator");
      await look();
      await page.context().clearCookies();
      await page.goto("/staff/sign-in");
      await fillStaffSignIn(page, person.email, person.password);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter the code from your app");
      await enterCode(page, wrongCodeOf(secret));
      await expect(page.getByText("This code is wrong").first()).toBeVisible();
      await look();
      await forgetUsedCodes(person);
      await enterCode(page, codeOf(secret));
      await expect(page).toHaveURL(/\/staff$/);
      await page.goto("/staff/re-authenticate");
      await look();
      expect(found).toEqual([]);
    });

    test("axe finds nothing in a form that was filled in wrongly", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
      await expect(page.getByRole("main").getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
      expect(await findings(page)).toEqual([]);
    });
  });
}
