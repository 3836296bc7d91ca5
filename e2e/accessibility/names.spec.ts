/**
 * What somebody hears of the shop who does not see it: its landmarks, headings and controls by name, and what is said
 * by itself.
 */
import type { Page } from "@playwright/test";
import { listenTo } from "../support/announcements.ts";
import { cards, continueTo, fillCard, newShopper, orderNumber, placeOrder } from "../support/checkout.ts";
import { deliver, exampleOrder } from "../support/example-order.ts";
import { addVaseToCart, expectInCart, expectScripted } from "../support/shop.ts";
import { setStock, shelve, unshelve } from "../support/stock.ts";
import { expect, test } from "../support/test.ts";

const main = (page: Page) => page.getByRole("main");
const focused = (page: Page) => page.locator(":focus");

test("the home page is a header, a main part by headings, and a footer", async ({ page }) => {
  await page.goto("/");
  await expectScripted(page);
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - 'link "Home: Cartwright & Daughters"'
      - search:
        - combobox "Search the shop"
      - navigation "You":
        - link "Sign in"
        - link "Wish list"
        - link "Cart, 0 items"
      - navigation "Shop":
        - list:
          - listitem:
            - link "Everything"
          - listitem:
            - link "Collections"
          - listitem:
            - link "Stoneware"
    - main:
      - heading "Things for the table, made one at a time" [level=1]
      - paragraph:
        - link "See everything we make"
      - figure /On the bench/:
        - link:
          - img /./
      - region "By material":
        - heading "By material" [level=2]
        - list:
          - listitem:
            - heading "Stoneware" [level=3]:
              - link "Stoneware"
            - paragraph: Thrown, glazed and fired twice in our own kiln.
            - paragraph: /^\\d+ pieces$/
      - region "What goes together":
        - heading "What goes together" [level=2]
      - region "Our choice":
        - heading "Our choice" [level=2]
      - region "Latest from the kiln and the lathe":
        - heading "Latest from the kiln and the lathe" [level=2]
    - contentinfo:
      - navigation "Help":
        - list:
          - listitem:
            - link "Delivery"
          - listitem:
            - link "Deutsch"
  `);
  await expect(main(page).getByRole("article").first()).toBeVisible();
  for (const card of await main(page).getByRole("article").all())
    await expect(card).toMatchAriaSnapshot(`
      - article:
        - img /./
        - heading /./ [level=3]:
          - link /./
        - paragraph: /^(from )?€\\d+\\.\\d\\d( New| Sold out)?$/
        - button /^Wish list. ./
    `);
});

test("a listing says which filters are on, what each would leave, and how to take it away", async ({ page }) => {
  await page.goto("/products?category=glass&available=1");
  await expectScripted(page);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Glass" [level=1]
    - link "Skip the filters"
    - form "Filters":
      - group:
        - /children: equal
        - text: Category
        - group "Category":
          - checkbox /^Stoneware \\d+ pieces$/ [checked=false]
          - checkbox /^Glass \\d+ pieces$/ [checked]
      - group:
        - group "Price":
          - checkbox /^Under €25 (1 piece|[2-9] pieces|\\d\\d+ pieces)$/ [checked=false]
          - checkbox /^€50 to €100 (1 piece|[2-9] pieces|\\d\\d+ pieces)$/ [checked=false]
      - group: Made of
      - group:
        - group "Availability":
          - checkbox /^In stock \\d+ pieces$/ [checked]
    - region "Pieces":
      - heading /^\\d+ pieces$/ [level=2]
      - combobox "Sort by":
        - option "Our choice" [selected]
        - option "Price, low to high"
      - list "Active filters":
        - /children: equal
        - listitem:
          - 'link "Remove filter: Category, Glass"'
        - listitem:
          - 'link "Remove filter: Availability, In stock"'
        - listitem:
          - link "Remove all"
      - list:
        - listitem:
          - article:
            - img "Clear, slightly flared tumbler"
            - heading "Everyday tumbler" [level=3]:
              - link "Everyday tumbler"
            - 'button "Wish list: Everyday tumbler"'
  `);
});

test("a piece has its pictures described, its choices grouped by what is chosen, and its price beside the press", async ({
  page,
}) => {
  await page.goto("/products/milk-jug");
  await expectScripted(page);
  await expect(main(page)).toMatchAriaSnapshot(`
    - navigation "Breadcrumbs":
      - list:
        - listitem:
          - link "Everything"
        - listitem:
          - link "Stoneware"
    - region "Pictures":
      - 'link "Enlarge: Milk jug with a rounded handle in oat glaze"':
        - img "Milk jug with a rounded handle in oat glaze"
      - 'link "Enlarge: Milk jug in a blue-black glaze"'
      - 'link "Enlarge: The lip and the handle of the jug from above"'
      - 'link "Enlarge: The full jug on a table with a cup of coffee and a green napkin"'
    - heading "Milk jug" [level=1]
    - navigation "Glaze":
      - paragraph:
        - text: "Glaze:"
        - strong: Oat
      - list:
        - listitem:
          - link "Oat"
        - listitem:
          - link "Ink"
    - region "Price and availability":
      - paragraph: /^€\\d+\\.\\d\\d VAT included$/
      - paragraph: In stock.
      - list:
        - listitem:
          - text: "Standard: arrives"
          - time: /^\\w{3} \\d+ \\w+$/
          - time: /^\\w{3} \\d+ \\w+$/
          - text: /^, €\\d+\\.\\d\\d, free from €\\d+\\.\\d\\d$/
        - listitem:
          - text: "Express: arrives"
      - combobox "Quantity"
      - button "Add to cart"
      - 'button "Wish list: Milk jug, Oat"'
    - term: Made of
    - definition: /Stoneware/
    - term: Weighs
    - definition: /^\\d+(\\.\\d+)? k?g$/
    - region "Reviews":
      - heading "Reviews" [level=2]
      - paragraph:
        - link "Write a review"
    - region "Beside it on the shelf":
      - heading "Beside it on the shelf" [level=2]
  `);
  const glazes = main(page).getByRole("navigation", { name: "Glaze" });
  await expect(glazes.locator("[aria-current=true]")).toHaveText("Oat");
  await main(page).getByRole("button", { name: "Wish list: Milk jug, Oat" }).click();
  await expect(main(page)).toMatchAriaSnapshot(`
    - 'button "Wish list: Milk jug, Oat" [pressed]'
  `);
});

test("in the cart every control says which piece it is about", async ({ page }) => {
  await addVaseToCart(page);
  await page.goto("/cart");
  await expectScripted(page);
  await expect(page.getByRole("banner")).toMatchAriaSnapshot(`
    - navigation "You":
      - link "Cart, 1 item"
      - button "Look into the cart"
  `);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Cart" [level=1]
    - list:
      - listitem:
        - heading "Harvest vase" [level=2]:
          - link "Harvest vase"
        - paragraph: Oat, Small
        - paragraph: /^Together €\\d+\\.\\d\\d$/
        - combobox "Quantity of Harvest vase, Oat, Small":
          - option "1" [selected]
        - button "Save Harvest vase, Oat, Small for later"
        - button "Remove Harvest vase, Oat, Small"
    - group: Is it a gift?
    - region "Total":
      - term: Items
      - definition: /^€\\d+\\.\\d\\d$/
      - term: Standard delivery
      - definition: /^€\\d+\\.\\d\\d$/
      - term: Total
      - definition: /^€\\d+\\.\\d\\d$/
      - term: /^contains VAT \\d+%$/
      - definition: /^€\\d+\\.\\d\\d$/
      - textbox "Promotion code"
      - button "Apply promotion code"
      - link "Checkout"
  `);
});

test("each step of the checkout begins at its question, names what it asks for, and leads to an order that is told in order", async ({
  page,
}) => {
  test.slow();
  const { email, name } = newShopper();
  await addVaseToCart(page);
  await main(page).getByRole("link", { name: "Checkout", exact: true }).click();
  await expect(focused(page)).toHaveText("Where can we reach you?");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - 'link "Home: Cartwright & Daughters"'
      - link "Back to the cart"
    - main:
      - link "Skip to the form"
      - link "Skip to your order"
      - navigation "Checkout steps":
        - list:
          - /children: equal
          - listitem: Contact
          - listitem: Address
          - listitem: Delivery
          - listitem: Payment
          - listitem: Review
      - complementary "Your order":
        - group:
          - heading "Your order" [level=2]
          - list:
            - listitem: /^1 × Harvest vase Oat, Small €\\d+\\.\\d\\d$/
      - heading "Where can we reach you?" [level=1]
      - textbox "Email"
      - button "Continue"
    - contentinfo:
      - navigation "Help"
  `);
  await expect(main(page).getByLabel("Email")).toHaveAccessibleDescription(/For the confirmation/);
  await main(page).getByLabel("Email").fill(email);

  await continueTo(page, /delivery/);
  await expect(focused(page)).toHaveText("Where should it go?");
  await expect(page.locator("[aria-current=step]")).toHaveText("Address");
  await expect(main(page)).toMatchAriaSnapshot(`
    - navigation "Checkout steps":
      - list:
        - listitem:
          - link "Contact"
        - listitem: Address
    - heading "Where should it go?" [level=1]
    - combobox "Country":
      - option "Ireland" [selected]
    - textbox "Name"
    - textbox "Street and house number"
    - textbox "Flat, floor, company (optional)"
    - textbox "Town or city"
    - textbox "Eircode (optional)"
    - textbox "Phone (optional)"
    - button "Continue"
  `);
  await main(page).getByLabel("Name", { exact: true }).fill(name);
  await main(page).getByLabel("Street and house number").fill("12 Quay Street");
  await main(page).getByLabel("Town or city").fill("Dublin");

  await continueTo(page, /shipping/);
  await expect(focused(page)).toHaveText("How should it travel?");
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "How should it travel?" [level=1]
    - group "Delivery method":
      - radio /^Standard .+ – .+ €\\d+\\.\\d\\d$/ [checked]
      - radio /^Express .+ – .+ €\\d+\\.\\d\\d$/
    - button "Continue"
  `);

  await continueTo(page, /payment/);
  await expect(focused(page)).toHaveText("How would you like to pay?");
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "How would you like to pay?" [level=1]
    - group: "A test bank: which cards can I use?"
    - textbox "Card number"
    - textbox "Expiry date"
    - textbox "Security code"
    - textbox "Name on the card": ${name}
    - button "Continue"
    - status
  `);
  await expect(main(page).getByLabel("Expiry date")).toHaveAccessibleDescription("Month and year, 04/29");
  await fillCard(page, cards.accepted);

  await continueTo(page, /review/);
  await expect(focused(page)).toHaveText("All as you want it?");
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "All as you want it?" [level=1]
    - term: Contact
    - definition: ${email}
    - definition:
      - link "Edit contact"
    - term: Address
    - definition: ${name} 12 Quay Street Dublin Ireland
    - definition:
      - link "Edit address"
    - term: Delivery
    - definition:
      - text: Standard
      - time: /^\\w{3} \\d+ \\w+$/
      - time: /^\\w{3} \\d+ \\w+$/
    - definition:
      - link "Edit delivery"
    - term: Payment
    - definition: Test card ending in 4242
    - definition:
      - link "Edit payment"
    - paragraph:
      - text: Total, VAT included
      - strong: /^€\\d+\\.\\d\\d$/
    - button /^Place order and pay €\\d+\\.\\d\\d$/
    - status
    - paragraph:
      - link "returns (new tab)"
  `);

  await placeOrder(page);
  const number = await orderNumber(page);
  await expect(focused(page)).toHaveText("Thank you, it is ours to pack");
  await expect(main(page)).toMatchAriaSnapshot(`
    - paragraph: Order ${number}
    - heading "Thank you, it is ours to pack" [level=1]
    - paragraph:
      - text: The confirmation is on its way to
      - strong: ${email}
    - list "How far it is":
      - /children: equal
      - listitem:
        - text: Placed
        - time: /^\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d/
      - listitem:
        - text: Paid and confirmed
        - time: /^\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d/
      - listitem: Sent to come
      - listitem: Delivered to come
    - region "What you ordered":
      - list:
        - listitem:
          - link "Harvest vase"
          - paragraph: /^Oat, Small/
      - term: Total
      - definition: /^€\\d+\\.\\d\\d$/
      - button "Buy these again"
    - term: Arrives
    - term: Goes to
    - definition: ${name} 12 Quay Street Dublin Ireland
    - term: Documents
    - definition:
      - link /^Invoice INV-\\d{4}-\\d+$/
    - region "What happens next":
      - heading "What happens next" [level=2]
      - list:
        - listitem:
          - link "cancel it"
  `);
});

test("a quantity that is refused is said, with the reason", async ({ page }) => {
  const { sku, path } = await shelve();
  await page.goto(path);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expectInCart(page, 1);
  await page.goto("/cart");
  await expectScripted(page);
  await setStock(sku, 2);
  const heard = await listenTo(page);
  await page.getByLabel("Quantity of Harvest vase").selectOption("4");
  const reason = "There are only 2 of these, counting those in your cart.";
  await expect.poll(heard).toContain(reason);
  await expect(main(page).getByRole("listitem").filter({ hasText: sku })).toMatchAriaSnapshot(`
    - heading "Harvest vase" [level=2]
    - combobox /^Quantity of Harvest vase, .+, Test$/:
      - option "1" [selected]
    - alert: ${reason}
  `);
  await unshelve(sku);
});

test("a removal is heard where it leaves one, with the way back beside it", async ({ page }) => {
  await addVaseToCart(page);
  await page.goto("/cart");
  await expectScripted(page);
  await main(page).getByRole("button", { name: "Remove Harvest vase, Oat, Small" }).click();
  await expect(focused(page)).toHaveAccessibleName("Removed: Harvest vase, Oat, Small.");
  await expect(focused(page)).toHaveRole("group");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveAccessibleName("Undo Harvest vase, Oat, Small");
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAccessibleName("Harvest vase is back where it was.");
  await expect(main(page)).toMatchAriaSnapshot(`
    - button "Remove Harvest vase, Oat, Small"
  `);
});

test("what a filter leaves is said while the focus stays on it", async ({ page }) => {
  await page.goto("/products");
  await expectScripted(page);
  const heard = await listenTo(page);
  const glass = main(page).getByRole("checkbox", { name: /^Glass \d/ });
  await glass.press(" ");
  await expect(page).toHaveURL(/\?category=glass$/);
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText("Glass");
  const total = await main(page).getByRole("region", { name: "Pieces" }).getByRole("heading", { level: 2 }).innerText();
  expect(total).toMatch(/^\d+ pieces$/);
  await expect.poll(heard).toContain(total);
  await expect(glass.first()).toBeFocused();
});

test("how many suggestions there are is said while one types, and each by its name and price", async ({ page }) => {
  await page.goto("/");
  await expectScripted(page);
  const heard = await listenTo(page);
  await page.getByRole("combobox", { name: "Search the shop" }).pressSequentially("milk jug");
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^\d+ suggestions?$/));
  await expect(page.getByRole("search")).toMatchAriaSnapshot(`
    - combobox "Search the shop" [expanded]
    - listbox "Suggestions":
      - option /^Milk jug (from )?€\\d+\\.\\d\\d$/
  `);
});

test("what has to be put right is said first, and again at each field", async ({ page }) => {
  await addVaseToCart(page);
  await page.goto("/checkout/contact");
  await page.getByLabel("Email").fill(newShopper().email);
  await continueTo(page, /delivery/);
  const heard = await listenTo(page);
  await main(page).getByLabel("Eircode").fill("none");
  await main(page).getByRole("button", { name: "Continue", exact: true }).click();
  await expect(focused(page)).toHaveRole("alert");
  await expect.poll(heard).toContainEqual(expect.stringMatching(/^4 things to put right/));
  await expect(page).toHaveTitle(/^Error: Delivery address/);
  await expect(main(page)).toMatchAriaSnapshot(`
    - alert:
      - heading "4 things to put right" [level=2]
      - list:
        - listitem:
          - link "Enter the name of the person who will receive the parcel"
        - listitem:
          - link "Enter the street and house number"
        - listitem:
          - link "Enter the town or city"
        - listitem:
          - link /^Check the Eircode/
    - textbox "Name" [invalid]
    - textbox "Street and house number" [invalid]
    - textbox "Flat, floor, company (optional)"
    - textbox "Town or city" [invalid]
    - textbox "Eircode (optional)" [invalid]
  `);
  await page.getByRole("link", { name: "Enter the town or city" }).press("Enter");
  await expect(focused(page)).toHaveAccessibleName("Town or city");
  await expect(focused(page)).toHaveAccessibleDescription("Error: Enter the town or city");
});

test("an order that has come says how far it went, and a withdrawal from it what is asked and what would follow", async ({
  page,
}) => {
  const { email } = newShopper();
  const number = await exampleOrder(email);
  await deliver(number);
  await page.goto("/orders/find");
  await main(page).getByLabel("Order number").fill(number);
  await main(page).getByLabel("Email").fill(email);
  await main(page).getByRole("button", { name: "Find order" }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${number}$`));
  await expect(main(page)).toMatchAriaSnapshot(`
    - paragraph: Order ${number}
    - heading "It has arrived" [level=1]
    - paragraph:
      - link "Send something back"
    - list "How far it is":
      - /children: equal
      - listitem:
        - text: Placed
        - time: /^\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d/
      - listitem: /^Paid and confirmed/
      - listitem:
        - text: Sent
        - 'link "Follow it at An Post: CP123456789IE"'
      - listitem: /^Delivered/
    - region "What happens next":
      - heading "What happens next" [level=2]
      - list:
        - listitem:
          - link "Withdraw from contract"
        - listitem:
          - link "review the Harvest vase"
  `);

  await page.getByRole("link", { name: "Send something back" }).click();
  await expectScripted(page);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Withdraw from order ${number}" [level=1]
    - group "How many do you send back?":
      - combobox "Harvest vase, Oat":
        - option "None" [selected]
        - option "1"
        - option "2"
    - combobox "Reason (optional)":
      - option "No reason given" [selected]
      - option "I have changed my mind"
    - button "Continue"
    - paragraph:
      - link "Back to the order"
  `);
  await main(page).getByLabel("Harvest vase").selectOption("1");
  await main(page).getByRole("button", { name: "Continue", exact: true }).click();
  await expect(focused(page)).toHaveText("Confirm your withdrawal");
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Confirm your withdrawal" [level=1]
    - list:
      - listitem: 1 × Harvest vase Oat
    - paragraph: /€48\\.00 goes back to Test card ending in 4242/
    - button "Confirm withdrawal"
    - status
    - paragraph:
      - link "Change it"
  `);
});

test("on the wish list every control says which piece it is about", async ({ page }) => {
  const heart = page.getByRole("button", { name: "Wish list: Harvest vase, Oat, Small" });
  await page.goto("/products/harvest-vase");
  await expectScripted(page);
  await heart.click();
  await expect(heart.and(page.getByRole("button", { pressed: true }))).toBeVisible();
  await page.goto("/wish-list");
  await expectScripted(page);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "Wish list" [level=1]
    - list:
      - /children: equal
      - listitem:
        - /children: equal
        - heading "Harvest vase" [level=2]:
          - link "Harvest vase"
        - paragraph: Oat, Small
        - paragraph: /^Together €\\d+\\.\\d\\d$/
        - button "Move Harvest vase, Oat, Small to the cart"
        - button "Remove Harvest vase, Oat, Small"
    - paragraph:
      - text: Without an account we keep this list as long as your cart.
      - link "Sign in"
  `);
});

test("what was searched for is the heading, and what was found is counted and named", async ({ page }) => {
  await page.goto("/search?q=milk+jug");
  await expectScripted(page);
  await expect(main(page)).toMatchAriaSnapshot(`
    - heading "“milk jug”" [level=1]
    - link "Skip the filters"
    - form "Filters":
      - group:
        - group "Category":
          - checkbox "Stoneware 1 piece" [checked=false]
    - region "Pieces":
      - heading "1 piece" [level=2]
      - combobox "Sort by":
        - option "Best match" [selected]
      - list:
        - /children: equal
        - listitem:
          - article:
            - img "Milk jug with a rounded handle in oat glaze"
            - heading "Milk jug" [level=3]:
              - link "Milk jug"
            - paragraph: /^from €\\d+\\.\\d\\d$/
            - 'button "Wish list: Milk jug"'
      - link "Back to the filters"
  `);
});
