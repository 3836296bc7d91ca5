import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { beginGuest } from "#lib/session";
import { before, type Duration, now, seconds } from "#lib/time";
import { dropHeldForm, findHeldForm, handOverForms, holdForm } from "./index.ts";
import { heldFor, mostForms, mostHeld } from "./policy.ts";

useFreshDatabase();

const path = "/account/addresses";
let accountId = "";
beforeEach(async () => {
  accountId = await exampleAccount();
});

const typed = (fields: Record<string, string>) => {
  const formData = new FormData();
  for (const [name, value] of Object.entries(fields)) formData.set(name, value);
  return formData;
};
const exampleGuest = async () => {
  const { session } = await beginGuest({ network: "" });
  return { sessionHandle: session.handle };
};
const rows = () => database().heldForm.findMany({ where: { accountId } });

describe("a held form", () => {
  test("comes back as it was typed, however often the page is loaded, until it is sent", async () => {
    const fields = { city: "Ólafsvík", "address-line2": "" };
    await holdForm({ accountId }, path, typed(fields));
    expect(await findHeldForm({ accountId }, path)).toEqual(fields);
    expect(await findHeldForm({ accountId }, path)).toEqual(fields);
    await dropHeldForm({ accountId }, path);
    expect(await findHeldForm({ accountId }, path)).toEqual({});
  });

  test("never holds a password, a card, a token, a file or what the framework adds", async () => {
    const formData = typed({
      "current-password": "a",
      "new-password": "b",
      password: "c",
      "cc-number": "4242",
      csrf: "d",
      $ACTION_ID: "e",
      city: "Cork",
    });
    formData.set("photo", new File(["f"], "f.png"));
    await holdForm({ accountId }, path, formData);
    expect(await findHeldForm({ accountId }, path)).toEqual({ city: "Cork" });
  });

  test("cannot be read in the database, nor opened for another account or form", async () => {
    const other = await exampleAccount();
    await holdForm({ accountId }, path, typed({ city: "Cork" }));
    const [row] = await rows();
    expect(JSON.stringify(row)).not.toContain("Cork");
    for (const moved of [
      { accountId: other, path },
      { accountId, path: "/account/email" },
    ]) {
      await database().heldForm.create({
        data: { id: randomName(), ...moved, fields: row?.fields ?? "", heldAt: now() },
      });
      expect(await findHeldForm({ accountId: moved.accountId }, moved.path)).toEqual({});
    }
  });

  test("of a guest comes back in their session alone", async () => {
    const [mine, other] = [await exampleGuest(), await exampleGuest()];
    await holdForm(mine, path, typed({ city: "Cork" }));
    await holdForm(mine, path, typed({ city: "Sligo" }));
    expect(await findHeldForm(mine, path)).toEqual({ city: "Sligo" });
    expect(await findHeldForm(other, path)).toEqual({});
    await dropHeldForm(mine, path);
    expect(await findHeldForm(mine, path)).toEqual({});
  });

  test("of one browser opens to nobody, until it is handed over to the account by that browser @ASVS-8.2.4", async () => {
    const session = await exampleGuest();
    const heldAt = before(now(), seconds(60));
    await holdForm(session, path, typed({ city: "Cork" }), "mine");
    await holdForm(session, "/account/email", typed({ city: "Thieves' Cross" }), "theirs");
    await database().heldForm.updateMany({ where: session, data: { heldAt } });
    expect(await findHeldForm(session, path)).toEqual({});
    for (const browser of ["", "guessed", "mine "]) await handOverForms(session, browser, { accountId });
    expect(await rows()).toEqual([]);
    await handOverForms(session, "mine", { accountId });
    expect(await findHeldForm({ accountId }, path)).toEqual({ city: "Cork" });
    expect(await rows()).toMatchObject([{ path, heldAt }]);
    expect(await database().heldForm.findMany({ where: session })).toMatchObject([{ path: "/account/email" }]);
  });

  test("that was changed in the database opens no more", async () => {
    await holdForm({ accountId }, path, typed({ city: "Cork" }));
    const [row] = await rows();
    const [salt, text = ""] = (row?.fields ?? "").split(".");
    const changed = `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`;
    await database().heldForm.updateMany({ data: { fields: [salt, changed].join(".") } });
    expect(await findHeldForm({ accountId }, path)).toEqual({});
  });

  test.each([
    [-1, { city: "Cork" }],
    [1, {}],
  ])("a day and %i seconds later gives %j", async (more, given) => {
    await holdForm({ accountId }, path, typed({ city: "Cork" }));
    const heldAt = before(now(), (heldFor + seconds(more)) as Duration);
    await database().heldForm.updateMany({ where: { accountId }, data: { heldAt } });
    expect(await findHeldForm({ accountId }, path)).toEqual(given);
  });

  test("replaces what was held before, and the old ones of anybody are forgotten", async () => {
    await holdForm({ accountId }, path, typed({ city: "Cork" }));
    await database().heldForm.updateMany({ data: { heldAt: before(now(), (heldFor * 2) as Duration) } });
    await holdForm({ accountId: await exampleAccount() }, path, typed({ city: "Sligo" }));
    expect(await rows()).toEqual([]);
  });

  test("goes once its owner has left too many newer ones", async () => {
    const paths = Array.from({ length: mostForms + 1 }, (_, index) => `/checkout/wait/${index}`);
    for (const [index, one] of paths.entries()) {
      await holdForm({ accountId }, one, typed({ city: "Cork" }));
      const heldAt = before(now(), seconds(60 - index));
      await database().heldForm.updateMany({ where: { path: one }, data: { heldAt } });
    }
    await holdForm({ accountId }, paths[1] ?? "", typed({ city: "Sligo" }));
    expect((await rows()).map((row) => row.path).toSorted()).toEqual(paths.slice(1).toSorted());
  });

  test("of monstrous size is not kept at all", async () => {
    await holdForm({ accountId }, path, typed({ city: "x".repeat(mostHeld) }));
    expect(await rows()).toEqual([]);
  });
});
