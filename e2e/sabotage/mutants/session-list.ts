import type { MutantGroup } from "../mutant.ts";

export const sessionList: MutantGroup = {
  group: "session-list",
  mutants: [
    {
      name: "somebody-elses-session-ended",
      breaks: "Whoever knows its public name ends anybody's session.",
      file: "lib/session/end.ts",
      from: "const isTheirs = (await liveHandlesOf(accountId)).includes(handle);",
      to: "const isTheirs = true;",
      cases: ["LST-07"],
      test: "the handle of somebody else's session ends nothing",
    },
    {
      name: "others-that-stay",
      breaks: "“End all others” leaves them where they are.",
      file: "lib/session/end.ts",
      from: "const handles = (await liveHandlesOf(accountId)).filter((handle) => handle !== exceptHandle);",
      to: "const handles: string[] = [];",
      cases: ["LST-01"],
      test: "all others end at once",
    },
    {
      name: "staff-sessions-without-number",
      breaks: "A third session of the back office begins unseen.",
      file: "lib/session/begin.ts",
      from: "live.length < sessionsPerAccount.staff ?",
      to: "live.length < 10 * sessionsPerAccount.staff ?",
      cases: ["LST-03"],
      test: "a third session is refused",
    },
  ],
};
