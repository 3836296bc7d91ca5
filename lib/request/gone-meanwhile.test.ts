/** A press about something that is no longer there leads to its page, which says so (or, where it had none, to the list). */
import { beforeEach, expect, test, vi } from "vitest";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { removeOldPasskey, renameOldPasskey } from "../../app/(account)/account/passkeys/acts.ts";
import { answerChallengeAction } from "../../app/(checkout)/test-bank/challenge/[id]/actions.ts";
import { withdrawReviewAction, writeReviewAction } from "../../app/(shop)/products/[slug]/review/actions.ts";
import { askForNoticeAction, withdrawNoticeAction } from "../../app/(shop)/products/[slug]/stock-notice/actions.ts";
import { tokenFor } from "./csrf.ts";
import { cookieNames } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => request.cookies, headers: async () => request.headers }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));

useFreshDatabase();

let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
});

function form(fields: Record<string, string>): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries({ csrf: tokenFor(session), ...fields })) formData.set(name, value);
  return formData;
}

const said = { stars: "5", title: "Fine", text: "As fine as can be", name: "Ada" };

test.each([
  ["a review", writeReviewAction, { slug: "gone/../cup", ...said }, "/products/gone%2F..%2Fcup/review"],
  ["its withdrawal", withdrawReviewAction, { slug: "gone" }, "/products/gone/review"],
  [
    "a question of the bank",
    answerChallengeAction,
    { challenge: "gone", answer: "approve" },
    "/test-bank/challenge/gone",
  ],
  ["a wish to be told", askForNoticeAction, { sku: "GONE", email: "ada@example.com" }, "/products"],
  ["its withdrawal", withdrawNoticeAction, { sku: "GONE" }, "/products"],
])("about %s", async (_, act, fields, path) => {
  await expect(act(undefined, form(fields))).rejects.toThrow(new Error(`led to ${path}`));
});

test("about a passkey", async () => {
  const itsPage = new Error("led to /account/passkeys/gone");
  await expect(renameOldPasskey(session, { id: "gone", name: "Telephone" })).rejects.toThrow(itsPage);
  await expect(removeOldPasskey(session, { id: "gone" })).rejects.toThrow(itsPage);
});
