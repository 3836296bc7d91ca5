import { expect, test } from "vitest";
import { isWithinReach, nextStep } from "./progress.ts";

const contact = { key: "k", email: "anna@example.com" };
const address = {
  name: "Anna",
  line1: "1 Quay St",
  line2: "",
  postalCode: "D02 AF30",
  region: "",
  city: "Dublin",
  country: "IE",
  phone: "",
};
const complete = {
  ...contact,
  address,
  deliveryMethod: "standard" as const,
  payment: { token: "t", label: "Visa ending in 4242" },
};

test("asks for one thing after the other", () => {
  expect(nextStep(undefined)).toBe("contact");
  expect(nextStep(contact)).toBe("delivery");
  expect(nextStep({ ...contact, address })).toBe("shipping");
  expect(nextStep({ ...contact, address, deliveryMethod: "standard" })).toBe("payment");
});

test("returns to the review when an earlier step is changed", () => {
  expect(nextStep(complete)).toBe("review");
});

test("lets nobody skip a step, and anybody go back", () => {
  expect(isWithinReach("payment", contact)).toBe(false);
  expect(isWithinReach("delivery", contact)).toBe(true);
  expect(isWithinReach("contact", complete)).toBe(true);
});
