/** Forms as people meet them, and what a form says when it was filled in wrongly. */
import { expect, type Locator, type Page } from "@playwright/test";

/** What the page at hand is about. */
export const main = (page: Page): Locator => page.getByRole("main");

export const press = (page: Page, name: string): Promise<void> =>
  main(page).getByRole("button", { name, exact: true }).click();

/** Waits until a field says that it is wrong. */
export const isWrong = (page: Page): Promise<void> => expect(page.locator("[aria-invalid=true]").first()).toBeVisible();

/** Waits until the form as a whole is refused. */
export const isRefused = (page: Page): Promise<void> => expect(main(page).getByRole("alert").first()).toBeVisible();

export const isHeaded = (page: Page, heading: string): Promise<void> =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
