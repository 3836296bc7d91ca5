import { expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, minutes, now } from "#lib/time";
import { beginSignedIn, beginStaff, resume, settleProof } from "./index.ts";
import { noteRisks } from "./store.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const person = { cause: "person", offerable: true, client } as const;

test.each(["customer", "staff"] as const)(
  "nothing that is done in a session of kind %s moves its absolute end @LIF-02 @ASVS-7.3.2",
  async (kind) => {
    const accountId = await exampleAccount();
    await database().account.update({ where: { id: accountId }, data: { role: kind } });
    const begun =
      kind === "staff" ? await beginStaff(accountId, ["pwd"], client) : await beginSignedIn(accountId, ["pwd"], client);
    if (!begun) throw new Error("No session began.");
    const { handle } = begun.session;
    const row = () => database().session.findUniqueOrThrow({ where: { handle } });
    // As if it had begun a while ago: an end that is counted anew from now would lie elsewhere.
    const absoluteEndAt = before((await row()).absoluteEndAt, minutes(30));
    await database().session.update({ where: { handle }, data: { absoluteEndAt } });
    const visit = async (identifier: string | undefined) => {
      const resumed = await resume(identifier, kind, person);
      expect(resumed.session).toMatchObject({ kind, absoluteEndAt });
      expect((await row()).absoluteEndAt).toEqual(absoluteEndAt);
      return resumed;
    };

    const lastSeenAt = before(now(), minutes(10));
    await database().session.update({ where: { handle }, data: { lastSeenAt } });
    await visit(begun.identifier);
    expect((await row()).lastSeenAt.getTime()).toBeGreaterThan(lastSeenAt.getTime());

    await settleProof(handle, ["pwd", "mail"], now());
    const { successor } = await visit(begun.identifier);
    await visit(successor);
    expect(await row()).toMatchObject({ generation: 1, methods: "pwd mail" });

    await noteRisks({ handle, client }, { noticed: ["network-changed"], proofDue: true });
    await visit(successor);
  },
);
