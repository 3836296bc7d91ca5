import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerChallenge, noticeLife, sign } from "#lib/bank";
import { database } from "#lib/database";
import { examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { provider } from "#lib/payment";
import { randomName } from "#lib/random";
import { type Duration, before as earlier, after as later, now, seconds } from "#lib/time";
import { exampleShopper, pressOf } from "./example-shopper.ts";
import { findOrder, placeOrder, takeNotice } from "./index.ts";

vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

let reference = "";
beforeEach(async () => {
  const [variant] = (await examplePiece()).variants;
  const shopper = await exampleShopper([{ sku: variant?.sku ?? "" }], "askedFirst");
  const placed = await placeOrder(shopper, await pressOf(shopper));
  const order = await findOrder(shopper, "number" in placed ? placed.number : "");
  reference = order?.paymentReference ?? "";
});

const approve = async (isApproved = true) => {
  const { challenge } = await database().bankCharge.findUniqueOrThrow({ where: { reference } });
  await answerChallenge(challenge, isApproved);
};
const notice = (kind = "paid", id = randomName()) => ({ id, reference, kind });
const status = async () => (await database().order.findFirstOrThrow({ where: { payment: { reference } } })).status;
const letters = () => database().letter.count();

describe("a notice", () => {
  test("confirms what the bank was paid", async () => {
    await approve();
    await takeNotice(notice());
    expect(await status()).toBe("confirmed");
  });

  test("is not believed: the bank is asked", async () => {
    await takeNotice(notice("paid"));
    expect(await status()).toBe("awaiting-payment");
    await approve();
    await takeNotice(notice("declined"));
    expect(await status()).toBe("confirmed");
  });

  test("that comes twice, or five times at once, does nothing more", async () => {
    await approve();
    const [written, same] = [await letters(), notice()];
    await Promise.all(Array.from({ length: 5 }, () => takeNotice(same)));
    await takeNotice(same);
    expect(await letters()).toBe(written + 1);
    expect(await database().paymentNotice.count({ where: { reference } })).toBe(1);
  });

  test("that repeats another does not even ask the bank", async () => {
    const asked = vi.spyOn(provider(), "findCharge");
    const same = notice();
    await takeNotice(same);
    await takeNotice(same);
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
  });

  test("that comes after the decision, or before an earlier one, changes nothing", async () => {
    await approve(false);
    await takeNotice(notice("paid"));
    await takeNotice(notice("declined"));
    await takeNotice(notice("paid"));
    expect(await status()).toBe("cancelled");
  });

  test("that could not be acted on is welcome a second time", async () => {
    await approve();
    const same = notice();
    vi.spyOn(provider(), "findCharge").mockRejectedValueOnce(new Error("no answer"));
    await expect(takeNotice(same)).rejects.toThrow("no answer");
    await takeNotice(same);
    expect(await status()).toBe("confirmed");
  });

  test("about a stranger's payment leaves no trace", async () => {
    await takeNotice({ ...notice(), reference: "invented" });
    expect(await database().paymentNotice.count({ where: { reference: "invented" } })).toBe(0);
  });
});

describe("the shop's ear for notices", () => {
  const body = () => JSON.stringify(notice("paid", "notice"));
  const read = (signature: string | null, text = body()) => provider().readNotice(text, signature);

  test("hears what the bank has signed", () => {
    expect(read(sign(body(), now()))).toEqual({ id: "notice", reference, kind: "paid" });
    expect(provider().signatureHeader).toBe("test-bank-signature");
  });

  test("is deaf to what is unsigned, forged, changed, or signed for another body", () => {
    const signature = sign(body(), now());
    const forged = signature.replace(/v1=./, (start) => (start === "v1=A" ? "v1=B" : "v1=A"));
    for (const wrong of [null, "", "v1=", forged, signature.replace("t=", "t=2"), `t=${now().toISOString()},v1=`])
      expect(read(wrong), `${wrong}`).toBeUndefined();
    expect(read(signature, body().replace("paid", "declined"))).toBeUndefined();
    expect(read(signature, `${body()} `)).toBeUndefined();
  });

  test("hears a notice for five minutes after it was signed, and not a second longer, nor from the future", () => {
    expect(read(sign(body(), earlier(now(), (noticeLife - seconds(5)) as Duration)))).toBeDefined();
    expect(read(sign(body(), earlier(earlier(now(), noticeLife), seconds(1))))).toBeUndefined();
    expect(read(sign(body(), later(later(now(), noticeLife), seconds(2))))).toBeUndefined();
    expect(read(sign(body(), now()).replace(/t=[^,]+/, "t=yesterday"))).toBeUndefined();
  });

  test("is deaf to nonsense, though the bank has signed it", () => {
    const nonsense = JSON.stringify({ id: 7 });
    expect(read(sign(nonsense, now()), nonsense)).toBeUndefined();
  });
});
