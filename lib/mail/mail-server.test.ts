import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, type Duration, minutes, now, seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { deliverQueued, type Letter, queue, send, unqueue } from "./index.ts";
import { fewestTries, longestWait, pauseAfter } from "./policy.ts";

useFreshDatabase();

type Received = { recipients: string[]; source: string };
let received: Received[] = [];
let isRefusing = false;
/** What the server answers to a recipient, where it does not take them. */
let refusedRecipient: { readonly responseCode: number; readonly message: string } | undefined;
let refusedMessage: typeof refusedRecipient;

const takesLetters: SMTPServerOptions = {
  authOptional: true,
  onRcptTo(_address, _session, done) {
    done(refusedRecipient && Object.assign(new Error(refusedRecipient.message), refusedRecipient));
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      if (refusedMessage) return done(Object.assign(new Error(refusedMessage.message), refusedMessage));
      if (isRefusing) return done(Object.assign(new Error("Mailbox full"), { responseCode: 452 }));
      const recipients = envelope.rcptTo.map(({ address }) => address);
      received.push({ recipients, source: Buffer.concat(chunks).toString() });
      done();
    });
  },
};
const plain = new SMTPServer({ ...takesLetters, disabledCommands: ["STARTTLS"] });
/** Speaks TLS, with a certificate whose key everybody has. */
const untrusted = new SMTPServer({ ...takesLetters, logger: false });
untrusted.on("error", () => undefined);

const portOf = ({ server }: SMTPServer) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  for (const one of [plain, untrusted])
    await new Promise<void>((listening) => void one.listen(0, "127.0.0.1", listening));
  vi.stubEnv("MAIL_URL", `smtp://127.0.0.1:${portOf(plain)}`);
  vi.stubEnv("SELLER_EMAIL", "hello@shop.example");
});
afterAll(async () => {
  for (const one of [plain, untrusted]) await new Promise<void>((closed) => void one.close(() => closed()));
});
beforeEach(async () => {
  received = [];
  isRefusing = false;
  refusedRecipient = undefined;
  refusedMessage = undefined;
  await database().letter.deleteMany();
});

const letter: Letter = {
  to: "ada@example.com",
  subject: "Your order",
  preview: "",
  blocks: [{ kind: "paragraph", text: "It is on its way." }],
};
const waiting = () => database().letter.findMany();

test("a letter reaches the mail server with both its forms, from the shop, to one recipient, and answers go to whoever sells", async () => {
  await send(letter);
  expect(received).toHaveLength(1);
  expect(received[0]?.recipients).toEqual(["ada@example.com"]);
  const parsed = await PostalMime.parse(received[0]?.source ?? "");
  expect(parsed).toMatchObject({ subject: "Your order", from: { name: "Cartwright & Daughters" } });
  expect(parsed.replyTo).toMatchObject([{ address: "hello@shop.example" }]);
  expect(parsed.text).toContain("It is on its way.");
  expect(parsed.html).toContain("It is on its way.");
});

test("an address that is two, or brings a header along, reaches nobody else", async () => {
  for (const to of ["ada@example.com, eve@example.com", "ada@example.com\r\nBcc: eve@example.com"]) {
    await send({ ...letter, to }).catch(() => undefined);
  }
  expect(received.flatMap(({ recipients }) => recipients)).not.toContain("eve@example.com");
});

test("a letter that cannot be sent at once says so", async () => {
  isRefusing = true;
  await expect(send(letter)).rejects.toThrow("Mailbox full");
});

test.each([
  // Linux and macOS take this for themselves; the shop takes it for somebody else.
  ["on another machine that speaks no TLS", () => `smtp://0.0.0.0:${portOf(plain)}`],
  ["with a certificate that nobody vouches for", () => `smtp://127.0.0.1:${portOf(untrusted)}`],
])("a mail server %s is told nothing", async (_, mailUrl) => {
  vi.resetModules();
  vi.stubEnv("MAIL_URL", mailUrl());
  const elsewhere = await import("./index.ts");
  await expect(elsewhere.send(letter)).rejects.toMatchObject({ code: expect.stringMatching(/ETLS|ESOCKET/) });
  expect(received).toEqual([]);
});

describe("the queue", () => {
  test("sends a letter once, though it was queued twice", async () => {
    await Promise.all([queue("key", letter), queue("key", letter)]);
    await queue("key", letter);
    expect(await deliverQueued()).toBe(1);
    expect(await deliverQueued()).toBe(0);
    expect(received).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test("sends a letter once, though ten deliver at the same time", async () => {
    await queue("key", letter);
    await Promise.all(Array.from({ length: 10 }, () => deliverQueued()));
    expect(received).toHaveLength(1);
  });

  test("sends the one that is asked for", async () => {
    await queue("one", letter);
    await queue("other", letter);
    expect(await deliverQueued("other")).toBe(1);
    expect(await waiting()).toMatchObject([{ key: "one" }]);
  });

  test("forgets what a transaction took back", async () => {
    const broken = transaction(async () => {
      await queue("key", letter);
      throw new Error("changed our mind");
    });
    await expect(broken).rejects.toThrow();
    expect(await deliverQueued()).toBe(0);
  });

  test("keeps a letter back for the pause that it was given, and forgets one that is taken back in it", async () => {
    await queue("later", letter, minutes(5));
    await queue("taken back", letter, minutes(5));
    await unqueue("taken back");
    expect(await deliverQueued()).toBe(0);
    expect(await deliverQueued("later")).toBe(0);
    await database().letter.updateMany({ data: { nextTryAt: before(now(), seconds(1)) } });
    expect(await deliverQueued()).toBe(1);
    expect(received).toHaveLength(1);
  });

  const noSuchMailbox = { responseCode: 550, message: "5.1.1 ada@example.com: no such user" };

  test.each([
    ["knows no such mailbox", noSuchMailbox, undefined],
    ["does not want such a message", undefined, { responseCode: 554, message: "5.6.0 not from you, ada@example.com" }],
  ])("gives a letter up when the server %s, and says which and not to whom", async (_, recipient, message) => {
    const report = vi.spyOn(console, "error").mockReturnValue();
    report.mockClear();
    [refusedRecipient, refusedMessage] = [recipient, message];
    await queue("order-confirmed/1", letter);
    expect(await deliverQueued()).toBe(0);
    expect(await waiting()).toEqual([]);
    expect(report).toHaveBeenCalledOnce();
    expect(String(report.mock.calls)).toContain("order-confirmed/1");
    expect(String(report.mock.calls)).not.toContain("ada@example.com");
  });

  test.each([
    ["asks to wait", { responseCode: 450, message: "4.2.0 greylisted" }],
    ["does not relay for us", { responseCode: 554, message: "5.7.1 relay access denied" }],
    ["does not say why", { responseCode: 550, message: "relay not permitted" }],
    ["does not know the sender", { responseCode: 550, message: "5.1.8 bad outbound sender" }],
    ["wants a password first", { responseCode: 530, message: "5.7.0 authentication required" }],
    ["has no room", { responseCode: 552, message: "5.3.1 mail system full" }],
  ])("keeps a letter when the server %s", async (_, refusal) => {
    vi.spyOn(console, "error").mockReturnValue();
    refusedRecipient = refusal;
    await queue("key", letter);
    expect(await deliverQueued()).toBe(0);
    expect(await waiting()).toMatchObject([{ key: "key", attempts: 1 }]);
  });

  test("gives a letter up once it has waited too long, and was tried often enough, and not a moment before", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    isRefusing = true;
    await queue("key", letter);
    const age = (createdAt: Date, attempts: number) =>
      database().letter.updateMany({ data: { createdAt, attempts, nextTryAt: before(now(), seconds(1)) } });
    await age(before(now(), (longestWait - minutes(1)) as Duration), fewestTries);
    await deliverQueued();
    await age(before(now(), longestWait), fewestTries - 2);
    await deliverQueued();
    expect(await waiting()).toHaveLength(1);
    await age(before(now(), longestWait), fewestTries - 1);
    await deliverQueued();
    expect(await waiting()).toEqual([]);
  });

  test("keeps what the server refused, waits longer each time, and names no recipient in the log", async () => {
    const report = vi.spyOn(console, "error").mockReturnValue();
    isRefusing = true;
    await queue("key", letter);
    expect(await deliverQueued()).toBe(0);
    expect(await deliverQueued()).toBe(0);
    expect(await waiting()).toMatchObject([{ attempts: 1 }]);
    expect(report).toHaveBeenCalledOnce();
    expect(JSON.stringify(report.mock.calls)).not.toContain("ada@example.com");

    await database().letter.updateMany({ data: { nextTryAt: before(now(), seconds(1)) } });
    isRefusing = false;
    expect(await deliverQueued()).toBe(1);
    expect([1, 2, 3].map(pauseAfter)).toEqual([minutes(1), minutes(2), minutes(4)]);
    expect(pauseAfter(50)).toBe(minutes(60));
  });
});
