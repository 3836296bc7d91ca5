import type { MutantGroup } from "../mutant.ts";

const protocol = "lib/session/protocol.ts";
const consequences = "lib/session/reuse.ts";
const noticing = "lib/session/notice.ts";
const resuming = "lib/session/resume.ts";

const reuse = 'if (elapsed(presented.retiredAt, at) >= rotation.grace) return { verdict: "reuse", record };';
const byThief = 'new Set(["two-networks", "platform-changed", "hints-changed"])';

export const theft: MutantGroup = {
  group: "theft",
  mutants: [
    {
      name: "reuse-taken-for-lateness",
      breaks: "A thief who uses an old copy is turned away, and the session that was copied goes on.",
      file: protocol,
      from: reuse,
      to: 'if (elapsed(presented.retiredAt, at) >= rotation.grace) return { verdict: "stale", record };',
      cases: ["THF-01"],
      test: "ends the session for the thief and for the owner, who is told why",
    },
    {
      name: "replaced-identifier-served-for-ever",
      breaks: "A copy of the identifier before the last is as good as the newest.",
      file: protocol,
      from: reuse,
      to: "",
      cases: ["THF-05"],
      test: "is never served again, a minute later",
    },
    {
      name: "session-that-survives-its-theft",
      breaks: "The thief who was quicker keeps the session, though the theft was noticed.",
      file: consequences,
      from: 'if (!(await endBy(handle, "reuse", { accountId, network: client.network }))) return;',
      to: "",
      cases: ["THF-11"],
      test: "a thief who rotates first is found out by the owner's next visit",
    },
    {
      name: "theft-untold",
      breaks: "Nobody learns that their sign-in was copied, and by whom it was used.",
      file: consequences,
      from: "await queue(\n      letterKey,\n      speaking(language, () => letterTo(email, client, now())),\n    );",
      to: "",
      cases: ["THF-01"],
      test: "brings the owner one letter",
    },
    {
      name: "password-alone-after-a-theft",
      breaks: "Whoever saw the password along with the cookie is back in at once.",
      file: consequences,
      from: "await askForVerification(accountId, now());",
      to: "",
      cases: ["THF-06"],
      test: "keeps the owner's cart for the next sign-in",
    },
    {
      name: "staffs-other-sessions-survive-a-theft",
      breaks: "Whoever has copied one session of the back office keeps the other that they copied with it.",
      file: consequences,
      from: 'if (kind === "staff") await endSessionsOf(accountId, "reuse of another session");\n    else await renewSecurityStamp(accountId);',
      to: "await renewSecurityStamp(accountId);",
      cases: ["THF-07"],
    },
    {
      name: "two-networks-at-once-unnoticed",
      breaks: "A copied cookie is used on another network while its owner is at work.",
      file: noticing,
      from: byThief,
      to: 'new Set(["platform-changed", "hints-changed"])',
      cases: ["THF-10"],
      test: "one identifier on two networks within an interval",
    },
    {
      name: "another-machine-unnoticed",
      breaks: "A copied cookie is used on another kind of machine.",
      file: noticing,
      from: byThief,
      to: 'new Set(["two-networks", "hints-changed"])',
      cases: ["THF-10"],
      test: "another kind of machine asks for a proof",
    },
    {
      name: "odd-request-that-still-passes",
      breaks: "What gives a thief away is noticed, and the page is shown to them all the same.",
      file: resuming,
      from: "return { ...seen, record: { ...record, proofDue: record.proofDue || change.proofDue } };",
      to: "return seen;",
      cases: ["THF-10"],
      test: "another kind of machine asks for a proof",
    },
    {
      name: "suspicion-without-consequence",
      breaks: "A session that looks odd goes on to everything personal.",
      file: resuming,
      from: "return { kind, ...live, accountId, authenticatedAt, viaGrace, proofDue: record.proofDue };",
      to: 'return { kind, ...live, accountId, authenticatedAt, viaGrace, proofDue: kind === "staff" && record.proofDue };',
      cases: ["THF-14"],
      test: "a session that looks odd proves itself before anything personal is shown",
    },
    {
      name: "seal-left-after-the-confirmation",
      breaks: "Whoever copies the database and knows an old identifier has the one in use.",
      file: "lib/session/store.ts",
      from: "identifierSince: at,\n        pendingDigest: null,\n        pendingSeal: null,",
      to: "identifierSince: at,\n        pendingDigest: null,",
      cases: ["THF-09"],
      test: "leaves nothing of the offer once it is confirmed",
    },
    {
      name: "form-open-to-any-browser",
      breaks: "What a thief types into a session in doubt stands in its owner's form as if they had typed it.",
      file: "lib/held-form/index.ts",
      from: "owner.sessionHandle, path, browser].filter(Boolean)",
      to: "owner.sessionHandle, path].filter(Boolean)",
      cases: ["THF-14"],
      test: "what a thief has left in it is shown to nobody",
    },
    {
      name: "page-in-answer-to-a-form",
      breaks: "A session that looks odd posts nonsense to a page, and is shown the page.",
      file: "lib/request/current-session.ts",
      from: 'if (session.kind === "customer" && session.proofDue) redirect(reAuthenticationPath(returnTo));',
      to: "",
      cases: ["THF-14"],
      test: "no page is shown it in answer to a form either",
    },
  ],
};
