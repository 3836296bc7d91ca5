/** What an attack has come to, in words, and which defence answered. */
import type { Attempt, Verdict } from "#lib/lab";
import { t } from "#lib/language";
import { rotation } from "#lib/session";
import { inWords } from "#lib/time";

/** `done`: the defence held; `error`: it did not; `notice`: there was nothing to defend yet. */
export type Tone = "done" | "notice" | "error";

/** As a form's answer tells it: tone, title, sentences, request, answer, and the defence with its security case, if any. */
export function toldOf({ verdict, request, answer }: Attempt, remark = ""): readonly string[] {
  const { tone, title, say, file = "", securityCase = "" } = words[verdict];
  return [tone, title(), `${say()} ${remark}`.trim(), request, answer, file, securityCase];
}

type Words = {
  readonly tone: Tone;
  readonly title: () => string;
  readonly say: () => string;
  /** Where the defence is read. */
  readonly file?: string;
  /** In docs/reference/security-cases.md. */
  readonly securityCase?: string;
};

const words: Readonly<Record<Verdict, Words>> = {
  "not-adopted": {
    tone: "done",
    title: () => t("Not adopted"),
    say: () =>
      t(
        "The shop never issued that identifier, so it names nobody: the answer leads to the sign-in page and sets no cookie. Signing in would make a new one.",
      ),
    file: "lib/session/protocol.ts",
    securityCase: "TOK-04",
  },
  refused: {
    tone: "done",
    title: () => t("Refused"),
    say: () =>
      t(
        "Every cookie of yours came along. But the browser itself says that the form is another site’s, and no script there can make it say otherwise.",
      ),
    file: "lib/request/cross-site.ts",
    securityCase: "CSR-01",
  },
  reuse: {
    tone: "done",
    title: () => t("Reuse noticed"),
    say: () =>
      t(
        "Two browsers hold identifiers of one session, and which is the owner’s the server cannot tell: it has ended the session for both. You are signed out, the next page says why, and a letter to you is on its way.",
      ),
    file: "lib/session/reuse.ts",
    securityCase: "THF-01",
  },
  served: {
    tone: "notice",
    title: () => t("Served"),
    say: () =>
      t(
        "Either that is still your identifier, or it was replaced less than {time} ago: what was on its way then is let through. Wait, and try again.",
        { time: inWords(rotation.grace) },
      ),
    file: "lib/session/policy.ts",
    securityCase: "ROT-04",
  },
  overtaken: {
    tone: "notice",
    title: () => t("Refused without harm"),
    say: () =>
      t("Two identifiers have followed that one within {time}. Wait, and try again.", {
        time: inWords(rotation.grace),
      }),
    file: "lib/session/protocol.ts",
    securityCase: "ROT-13",
  },
  proof: {
    tone: "done",
    title: () => t("Not let in"),
    say: () =>
      t(
        "The session is bound to your device, or something about the request looks odd: whoever sent it has to prove first who they are.",
      ),
    file: "lib/session/notice.ts",
    securityCase: "THF-14",
  },
  over: {
    tone: "notice",
    title: () => t("Refused"),
    say: () => t("That identifier is of a session that is over. Its replay harms nobody."),
    file: "lib/session/protocol.ts",
    securityCase: "THF-12",
  },
  unknown: {
    tone: "notice",
    title: () => t("Refused"),
    say: () => t("That is nobody’s identifier, or of a session that is over. It harms nobody."),
    file: "lib/session/protocol.ts",
    securityCase: "TOK-03",
  },
  undefended: {
    tone: "error",
    title: () => t("A defence is broken"),
    say: () => t("The shop did not answer as it should."),
  },
};
