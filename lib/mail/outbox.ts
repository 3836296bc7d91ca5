/** Reading the letters that lie in the outbox. */
import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { instant, now } from "#lib/time";
import { outboxDirectory } from "./post.ts";

export type OutboxLetter = {
  /** The file's name without its ending. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly writtenAt: Date;
};

/** The newest hundred letters, the newest first. */
export async function listOutbox(): Promise<OutboxLetter[]> {
  const names = await fileNames();
  return Promise.all(names.toSorted().reverse().slice(0, 100).map(open));
}

/** The letter of that name, if there is one. */
export async function findInOutbox(name: string): Promise<OutboxLetter | undefined> {
  const file = `${name}.eml`;
  return (await fileNames()).includes(file) ? open(file) : undefined;
}

async function fileNames(): Promise<string[]> {
  const files = await readdir(outboxDirectory()).catch(() => []);
  return files.filter((file) => file.endsWith(".eml") && !file.startsWith("."));
}

async function open(file: string): Promise<OutboxLetter> {
  const { to, subject, html, text, date } = await PostalMime.parse(await readFile(join(outboxDirectory(), file)));
  return {
    name: file.slice(0, -".eml".length),
    to: to?.map(({ address }) => address).join(", ") ?? "",
    subject: subject ?? "",
    html: html ?? "",
    text: text ?? "",
    writtenAt: date === undefined ? now() : instant(date),
  };
}
