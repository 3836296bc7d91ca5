/** What is told, to whom it belongs and to nobody else: orders, letters, the journal. */
import type { MutantGroup } from "../mutant.ts";

export const records: MutantGroup = {
  group: "records",
  mutants: [
    {
      name: "refusal-nobody-hears-of",
      breaks: "Somebody tries the names of other people's orders, and nobody ever hears of it.",
      file: "lib/request/refused-access.ts",
      from: "if (belonging) await record(refused(asker, network, belonging));",
      to: "",
      cases: ["AUD-06"],
      test: "who asks for what is another's is told what everybody is told of nothing",
    },
    {
      name: "knock-at-the-back-office-unheard",
      breaks: "A customer goes through the addresses of the back office, and nobody ever hears of it.",
      file: "lib/request/refused-access.ts",
      from: 'if (session.kind === "customer") await record(refused(session, networkOf(headers), reason));',
      to: "",
      cases: ["AUD-06"],
      test: "a customer who asks for the back office is led to its entrance",
    },
    {
      name: "everybodys-orders",
      breaks: "Whoever goes through the numbers reads other people's orders and addresses.",
      file: "lib/orders/store.ts",
      from: "where: { ...which, OR: [...own, given] }, include: whole",
      to: "where: which, include: whole",
      cases: ["ACC-31"],
      test: "who asks for what is another's",
    },
    {
      name: "new-password-untold",
      breaks: "Nobody learns that their password was changed by somebody else.",
      file: "lib/account/change-password.ts",
      from: "    if (account)\n      await queue(",
      to: "    if (!account)\n      await queue(",
      cases: ["AUD-04"],
      test: "a new password replaces the old one",
    },
    {
      name: "guesses-kept-from-the-owner",
      breaks: "Somebody tries passwords at an account, and its owner does not read of it.",
      file: "app/(account)/account/sessions/activity-words.ts",
      from: '  "sign-in-refused": () => t("Somebody tried to sign in with a wrong password"),\n',
      to: "",
      cases: ["AUD-05"],
      test: "what happened lately is told in words",
    },
  ],
};
