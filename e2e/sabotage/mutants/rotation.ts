import type { MutantGroup } from "../mutant.ts";

const protocol = "lib/session/protocol.ts";

export const rotation: MutantGroup = {
  group: "rotation",
  mutants: [
    {
      name: "no-grace-for-what-was-on-its-way",
      breaks: "A request that was overtaken is taken for a thief's, and its owner is out.",
      file: protocol,
      from: "if (elapsed(presented.retiredAt, at) >= rotation.grace)",
      to: "if (elapsed(presented.retiredAt, at) >= 0)",
      cases: ["ROT-04"],
      test: "it is served, and its answer sets no cookie",
    },
    {
      name: "predecessor-is-told-the-successor",
      breaks: "Whoever copied the old identifier is handed the new one.",
      file: protocol,
      from: '? { verdict: "served", ...good, touch: false }',
      to: '? { verdict: "accepted", ...good, isDue: true, offer: "mint" }',
      cases: ["ROT-05"],
      test: "never told the next one",
    },
    {
      name: "grace-for-every-predecessor",
      breaks: "Every identifier that a session ever had is served for half a minute more.",
      file: protocol,
      from: "const isPredecessor = presented.generation === record.generation - 1;",
      to: "const isPredecessor = presented.generation < record.generation;",
      cases: ["ROT-13"],
      test: "a copy from two identifiers ago",
    },
    {
      name: "offered-to-what-is-fetched-ahead",
      breaks: "A new identifier comes with a page that nobody may ever see, and is lost with it.",
      file: "lib/request/client.ts",
      from: "if (isFetchedAhead(method, headers)) return false;\n  return isWrite",
      to: "return isWrite",
      cases: ["ROT-09"],
      test: "never offered to what a browser fetches ahead",
    },
    {
      name: "offered-before-the-last-one-settled",
      breaks: "A late answer overwrites the newest cookie with an older one, and its owner is out.",
      file: protocol,
      from: "isRotationDue(record, at) && hasSettled ?",
      to: "isRotationDue(record, at) ?",
      cases: ["ROT-14"],
      test: "waits until the answers with the last one have arrived",
    },
  ],
};
