import { expect, test } from "vitest";
import type { Promotion } from "#lib/promotion";
import { termsInWords, usesInWords } from "./promotion-words.ts";

const promotion: Promotion = {
  ...{ code: "TENNER", kind: "amount", value: 1000, minimumMinor: 2000, isOncePerCustomer: true, uses: 0 },
  ...{ validFrom: undefined, validThrough: undefined, mostUses: undefined, offeredBy: undefined, endedBy: undefined },
};

test("conditions are named when there are any", () => {
  expect(termsInWords(promotion)).toBe("€10.00 off, for items from €20.00, once for each customer");
  expect(
    termsInWords({ ...promotion, kind: "percentage", value: 1000, minimumMinor: 0, isOncePerCustomer: false }),
  ).toBe("10% off");
});

test.each([
  [0, undefined, "not used yet"],
  [1, undefined, "used once"],
  [2, undefined, "used 2 times"],
  [0, 1, "used 0 of 1 time"],
  [3, 5, "used 3 of 5 times"],
])("%j uses of %j are “%s”", (uses, mostUses, words) => {
  expect(usesInWords({ ...promotion, uses, mostUses })).toBe(words);
});
