import type { MutantGroup } from "../mutant.ts";

export const identifiers: MutantGroup = {
  group: "identifiers",
  mutants: [
    {
      name: "identifiers-read-leniently",
      breaks: "Several values open one session, so what was seen of a cookie need not be all of it.",
      file: "lib/session/identifier.ts",
      from: "digest(identifier) as IdentifierDigest",
      to: 'digest(Buffer.from(identifier, "base64url").toString("base64url")) as IdentifierDigest',
      cases: ["TOK-03"],
      test: "though it were only in the bits that count for nothing",
    },
    {
      name: "self-chosen-identifiers-adopted",
      breaks: "An identifier that an attacker made up and planted becomes their victim's session.",
      file: "lib/session/begin.ts",
      from: '...freshSession("guest") };\n  const identifier = mintIdentifier();',
      to: '...freshSession("guest") };\n  const jar = await (await import("next/headers")).cookies();\n  const identifier = (jar.get("__Host-Http-guest")?.value as Identifier | undefined) ?? mintIdentifier();',
      cases: ["TOK-04"],
    },
    {
      name: "successor-kept-in-clear",
      breaks: "Whoever copies the database signs in with what it holds.",
      file: "lib/session/resume.ts",
      from: "seal: seal(successor, current, purpose)",
      to: "seal: successor",
      cases: ["TOK-05"],
      test: "leaves nothing that would open the session in the database",
    },
  ],
};
