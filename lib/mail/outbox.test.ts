import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { findInOutbox, type Letter, listOutbox, send } from "./index.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-outbox-"));
const outbox = join(directory, "outbox");
beforeAll(() => void vi.stubEnv("DATA_DIR", directory));
beforeEach(() => rmSync(outbox, { recursive: true, force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

const letter: Letter = {
  to: "ada@example.com",
  subject: "Käse & “Brot”",
  preview: "",
  blocks: [{ kind: "paragraph", text: "It is ready: schön." }],
};

test("without a mail server each letter is one whole file that its owner alone may read", async () => {
  expect(await listOutbox()).toEqual([]);
  await Promise.all([send(letter), send(letter)]);
  const files = readdirSync(outbox);
  expect(files).toHaveLength(2);
  expect(files.every((file) => file.endsWith(".eml"))).toBe(true);
  expect(statSync(join(outbox, files[0] ?? "")).mode & 0o777).toBe(0o600);
  expect(statSync(outbox).mode & 0o777).toBe(0o700);
});

test("a letter can be read again, in both its forms", async () => {
  await send(letter);
  const [kept] = await listOutbox();
  expect(kept).toMatchObject({ to: "ada@example.com", subject: letter.subject });
  expect(kept?.text).toContain("schön");
  expect(kept?.html).toContain("schön");
  expect(await findInOutbox(kept?.name ?? "")).toEqual(kept);
});

test("the newest is first", async () => {
  for (const subject of ["first", "second"]) await send({ ...letter, subject });
  expect((await listOutbox()).map(({ subject }) => subject)).toEqual(["second", "first"]);
});

test("nothing but a letter of the outbox is opened", async () => {
  await send(letter);
  for (const name of ["", "..", "../secret", "../../etc/passwd", ".draft"])
    expect(await findInOutbox(name)).toBeUndefined();
});

test("neither a subject nor an address adds a header or a recipient", async () => {
  await send({
    ...letter,
    to: "ada@example.com\r\nBcc: eve@example.com, mallory@example.com",
    subject: "Hello\r\nBcc: eve@example.com\r\n\r\nAnother body",
  });
  const [file = ""] = readdirSync(outbox);
  const parsed = await PostalMime.parse(readFileSync(join(outbox, file)));
  expect(parsed.headers.map(({ key }) => key).toSorted()).toEqual([
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
  ]);
  expect(parsed.to).toHaveLength(1);
  expect(parsed.bcc ?? []).toEqual([]);
});
