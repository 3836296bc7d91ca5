/** A test that leads through states of the shop and shows each of them: there is one walk for axe and for the camera. */
import type { Page } from "@playwright/test";
import { examine } from "../accessibility/axe.ts";
import { photograph } from "../screenshots/camera.ts";
import { test as base } from "./test.ts";

export { expect } from "./test.ts";

/** Who looks. */
export type Eye = { eye: "axe" | "camera" };

/** Shows the page at hand, or another one than `page`; `state` says in a word or two what is to be seen. */
type Take = (state: string, of?: Page) => Promise<void>;

export const test = base.extend<Eye & { take: Take }>({
  eye: ["axe", { option: true }],
  take: async ({ page, eye }, use, scene) => {
    const look = eye === "axe" ? examine : photograph;
    await use((state, of = page) => look(of, state, scene));
  },
});
