/**
 * What stands in for Stripe.js, which no test machine can be sure to reach: not Stripe's script, but one with the few functions of
 * it that the shop calls. Like Stripe's it embeds a frame of its own address and speaks with Stripe's API, so that a policy which
 * does not let Stripe in is noticed. Whatever is typed for a card becomes the token by which `startExampleStripe` knows it.
 */
import type { Page } from "@playwright/test";

/** Puts the stand-in at Stripe's addresses, for a page. */
export async function standInForStripe(page: Page): Promise<void> {
  await page.route("https://js.stripe.com/**", (route) =>
    new URL(route.request().url()).pathname === "/endive/stripe.js"
      ? route.fulfill({ contentType: "text/javascript", body: `window.Stripe = ${standIn};` })
      : route.fulfill({ contentType: "text/html", body: "<p>Stripe's frame</p>" }),
  );
  const headers = { "access-control-allow-origin": "*" };
  await page.route("https://api.stripe.com/**", (route) => route.fulfill({ headers, json: {} }));
}

/** Runs in the page. */
function standIn(key: string) {
  const input = document.createElement("input");
  return {
    elements: ({ mode, amount, currency }: { mode: string; amount: number; currency: string }) => {
      const listeners: Record<string, () => void> = {};
      const label = document.createElement("label");
      const frame = document.createElement("iframe");
      const element = {
        on: (event: string, listener: () => void) => Object.assign(listeners, { [event]: listener }),
        async mount(box: HTMLElement) {
          label.append("Card of Stripe", input);
          const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
          frame.title = `${key} ${mode} ${amount} ${currency}`;
          frame.src = "https://js.stripe.com/frame";
          box.append(label, frame);
          const asked = fetch("https://api.stripe.com/v1/elements/sessions");
          await Promise.all([loaded, asked]).then(listeners["ready"], listeners["loaderror"]);
        },
        destroy() {
          label.remove();
          frame.remove();
        },
      };
      return {
        create: () => element,
        getElement: () => element,
        submit: async () => (input.value ? {} : { error: { message: "Your card number is incomplete." } }),
      };
    },
    createConfirmationToken: async () => ({ confirmationToken: { id: `ctoken_${input.value}` } }),
  };
}
