/** Forms that say something else than the page has put into them. */
import type { Page } from "@playwright/test";

/**
 * Has every form of the page at hand say `value` in its fields of that name; without one, it is as if they were not there.
 * That happens as a form is sent: before, the framework may still put its own value back.
 */
export async function forge(page: Page, name: string, value?: string): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      const change = ({ target }: Event) => {
        for (const field of (target as Element).querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
          if (value === undefined) field.disabled = true;
          else field.setAttribute("value", value);
        }
      };
      document.addEventListener("submit", change, { capture: true });
    },
    [name, value] as const,
  );
}
