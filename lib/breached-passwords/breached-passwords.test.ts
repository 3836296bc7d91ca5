import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { now, seconds } from "#lib/time";
import { startRangeService } from "./example-range.ts";
import { isBreached } from "./index.ts";
import { servicePatience } from "./policy.ts";
import { askRange } from "./range.ts";

useFreshDatabase();

const leaked = "the moon above the harbour, 1987";
const other = "a lantern, two boats and fog";
const about = { accountId: undefined, network: "203.0.113.0/24" };
let service: Awaited<ReturnType<typeof startRangeService>>;

beforeAll(async () => {
  service = await startRangeService([leaked, "café at the corner, 4pm"]);
  vi.stubEnv("BREACHED_PASSWORDS_URL", service.url);
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.be("well");
  service.asked.length = 0;
});
const told = () => database().securityEvent.count({ where: { kind: "breached-passwords-unavailable" } });

test("the commonest are known without asking anybody, whatever their capitals @ASVS-6.2.4", async () => {
  for (const common of ["perasperaadastra", "PerAsperaAdAstra", "2222333344445555"])
    expect(await isBreached(common, about)).toBe(true);
  expect(service.asked).toEqual([]);
});

test("the bundled list holds more than the 3,000 that ASVS asks for, each once @ASVS-6.2.4", async () => {
  const { commonest } = await import("./commonest.ts");
  const digests = commonest.match(/.{8}/g) ?? [];
  expect(digests.join("")).toBe(commonest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests.length).toBeGreaterThan(3000);
});

test("one that has leaked is refused, and one that has not is not @ASVS-6.2.12", async () => {
  expect(await isBreached(leaked, about)).toBe(true);
  expect(await isBreached(other, about)).toBe(false);
  expect(await told()).toBe(0);
});

test("five digits of a hash leave the house, and nothing else about the password or its owner", async () => {
  await isBreached(leaked, { accountId: "ada", network: about.network });
  const hash = createHash("sha1").update(leaked).digest("hex").toUpperCase();
  expect(service.asked).toHaveLength(1);
  const [{ path, headers, body } = { path: "", headers: {}, body: "" }] = service.asked;
  expect(path).toBe(`/range/${hash.slice(0, 5)}`);
  expect(headers["add-padding"]).toBe("true");
  expect(body).toBe("");
  const everything = JSON.stringify(service.asked);
  for (const secret of [leaked, hash.slice(0, 6), "ada", about.network]) expect(everything).not.toContain(secret);
});

test("what is in an answer for padding has not leaked", async () => {
  const padded = createHash("sha1").update(other).digest("hex").toUpperCase().slice(5);
  const answer = vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(new Response(`${padded}:0\r\n`));
  expect(await askRange(service.url, other)).toBe("not-known");
  answer.mockResolvedValueOnce(new Response(`${padded}:1\r\n`));
  expect(await askRange(service.url, other)).toBe("leaked");
  answer.mockRestore();
});

test("the same letters, composed otherwise, are the same password", async () => {
  expect(await isBreached("cafe\u0301 at the corner, 4pm", about)).toBe(true);
});

test.each(["failing", "captive", "silent"] as const)(
  "while the service is %s, the other rules decide alone, soon, and the journal says so",
  async (mood) => {
    service.be(mood);
    const former = await told();
    const began = now();
    expect(await isBreached(leaked, about)).toBe(false);
    expect(now().getTime() - began.getTime()).toBeLessThan(servicePatience + seconds(5));
    expect(await told()).toBe(former + 1);
    expect(await isBreached("perasperaadastra", about)).toBe(true);
    const events = JSON.stringify(await database().securityEvent.findMany());
    expect(events).not.toContain(createHash("sha1").update(leaked).digest("hex").slice(0, 5).toUpperCase());
  },
);

test("where nobody listens any more is not an error either", async () => {
  expect(await askRange("http://127.0.0.1:1/range/", leaked)).toBe("no-answer");
});
