/** What a screen reader says of its own accord, while the focus stays where it is. */
import type { Page } from "@playwright/test";

/**
 * Listens to a page from now on; gives what has been said since, in order. Heard is what changes within a live region that
 * was there before, and an alert that appears. A polite region that comes together with its words is silent.
 */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const said: string[] = [];
    const alert = "[role=alert], [aria-live=assertive]";
    const live = `${alert}, [role=status], [aria-live=polite]`;
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target, addedNodes }) => {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        const added = [...addedNodes].filter((node) => node instanceof Element);
        const alerts = added.flatMap((node) =>
          [node, ...node.querySelectorAll("*")].filter((one) => one.matches(alert)),
        );
        return around ? [around, ...alerts] : alerts;
      });
      for (const region of new Set(regions))
        if (region instanceof HTMLElement) said.push(region.innerText.replaceAll(/\s+/g, " ").trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return said;
  });
  return () => heard.evaluate((said) => said);
}
