/** What a browser sent to the target, to be sent again by somebody else: an attacker learns a shop's forms from their own. */
import type { Page, Request } from "@playwright/test";
import { isOf } from "./request.ts";

/** A write as it went out. */
export type Recorded = {
  readonly method: string;
  readonly url: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Every write to the target while `act` goes on in the page. */
export async function writesDuring(page: Page, origin: string, act: () => Promise<void>): Promise<Recorded[]> {
  const sent: Request[] = [];
  const note = (request: Request) => {
    if (!["GET", "HEAD", "OPTIONS"].includes(request.method()) && isOf(origin, request.url())) sent.push(request);
  };
  page.on("request", note);
  await act();
  page.off("request", note);
  return Promise.all(sent.map(recordOf));
}

async function recordOf(request: Request): Promise<Recorded> {
  const headers = await request.allHeaders();
  const body = request.postDataBuffer() ?? Buffer.alloc(0);
  return { method: request.method(), url: request.url(), type: headers["content-type"] ?? "", headers, body };
}

/** A form on another site: how it is sent, and the names and values in it. */
export type Form = { readonly enctype: string; readonly fields: readonly (readonly [name: string, value: string])[] };

/** The forms that could say the same, at least one. What a page's script sent as JSON may be understood otherwise, too. */
export async function formsOf({ type, body }: Recorded): Promise<[Form, ...Form[]]> {
  const enctype = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.exec(type)?.[0];
  if (enctype !== undefined && body.length > 0) {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return [{ enctype, fields: [...form].map(([name, value]) => [name, String(value)]) }];
  }
  if (body.length === 0) return [{ enctype: enctype ?? "text/plain", fields: [] }];
  const text = body.toString("utf8").trimEnd();
  const members = membersOf(text);
  if (members === undefined) return [{ enctype: "text/plain", fields: [[text, ""]] }];
  // The only field holds the “=” in a member that nobody asked for (WSTG-SESS-05).
  const padded = [`${text.slice(0, -1)}${text.length > 2 ? "," : ""}"pad":"`, '"}'] as const;
  return [
    { enctype: "application/x-www-form-urlencoded", fields: members },
    { enctype: "text/plain", fields: [padded] },
  ];
}

/** The members of a JSON object as fields; nothing where the text is none. */
function membersOf(text: string): [name: string, value: string][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value).map(([name, one]) => [name, typeof one === "string" ? one : JSON.stringify(one)]);
  } catch {
    return undefined;
  }
}

/** Headers that belong to a connection or a body, and those by which HTTP/2 names what HTTP/1.1 says in its first line. */
const ofConnection = /^(:|host$|connection$|content-length$|accept-encoding$|transfer-encoding$)/;

/** The same request with `changes` to its headers, and `replaced` in its body, as `send` takes it. */
export function again(
  { method, headers, body }: Recorded,
  changes: Readonly<Record<string, string>> = {},
  replaced: Readonly<Record<string, string>> = {},
): { method: string; headers: Record<string, string>; body: Buffer } {
  const kept = Object.entries(headers).filter(([name]) => !ofConnection.test(name));
  let text = body.toString("latin1");
  for (const [old, value] of Object.entries(replaced))
    text = spellings(old).reduce((all, one) => all.replaceAll(one, value), text);
  const changed = Buffer.from(text, "latin1");
  return {
    method,
    headers: { ...Object.fromEntries(kept), ...changes, "content-length": String(changed.length) },
    body: changed,
  };
}

/** How a form may spell it. */
const spellings = (text: string): string[] => [...new Set([text, encodeURIComponent(text)])];
