import { expect, test } from "vitest";
import { killMatrixOf } from "./kill-matrix.ts";

const [killed, survived] = ["killed", "survived"] as const;

test("the matrix stands by case, with what each mutant breaks and the case's own tests that noticed", () => {
  const killedBy = [
    "security/session/sign-out.spec.ts › a copy [of it] is over @LIF-05",
    "security/x.spec.ts › y @COK-12",
  ];
  const page = killMatrixOf([
    { name: "only-the-cookie", breaks: "A copy goes on.", cases: ["LIF-05"], outcome: killed, killedBy },
    { name: "no-end-at-all", breaks: "Nothing ends.", cases: ["LIF-05", "LIF-01"], outcome: survived, killedBy: [] },
  ]);
  expect(page).toContain("**2 mutants: 1 killed, 1 survived.**");
  expect(page).toContain(`**LIF-05** a copy is worth nothing after sign-out: 1 of 2

- \`only-the-cookie\`: A copy goes on.
  - killed by [a copy \\[of it\\] is over](../../e2e/security/session/sign-out.spec.ts)
- \`no-end-at-all\`: Nothing ends. **Survived.**`);
  expect(page).not.toContain("x.spec.ts");
  expect(page).toMatch(/## Cases without a mutant\n\n.*TOK-01.*COK-12/);
  expect(page).not.toMatch(/## Cases without a mutant\n\n.*LIF-05/);
});
