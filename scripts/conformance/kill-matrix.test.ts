import { expect, test } from "vitest";
import { killMatrixOf } from "./kill-matrix.ts";

test("the matrix stands by case, with what each mutant breaks and the case's own tests that noticed", () => {
  const killedBy = [
    "security/session/sign-out.spec.ts › a copy [of it] is over @LIF-05",
    "security/x.spec.ts › y @COK-12",
  ];
  const cases = ["LIF-05"];
  const page = killMatrixOf(
    [
      { name: "only-the-cookie", breaks: "A copy goes on.", cases, patch: "1f", outcome: "killed", killedBy },
      { name: "no-end-at-all", breaks: "Nothing ends.", cases, patch: "2e", outcome: "survived", killedBy: [] },
      { name: "another-end", breaks: "All ends.", cases, patch: "3d", outcome: "changed", killedBy: [] },
    ],
    "2026-01-01",
  );
  expect(page).toContain("**3 mutants: 1 killed, 1 survived, 1 not tried.** Written on 2026-01-01.");
  expect(page).toContain(`**LIF-05** a copy is worth nothing after sign-out: 1 of 3

- \`only-the-cookie\` (1f): A copy goes on.
  - killed by [a copy \\[of it\\] is over](../../e2e/security/session/sign-out.spec.ts)
- \`no-end-at-all\` (2e): Nothing ends. **Survived.**
- \`another-end\` (3d): All ends. **Not tried since it changed.**`);
  expect(page).not.toContain("x.spec.ts");
  expect(page).toMatch(/## Cases without a mutant\n\n.*TOK-01.*COK-12/);
  expect(page).not.toMatch(/## Cases without a mutant\n\n.*LIF-05/);
});
