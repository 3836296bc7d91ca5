/** Every requirement that the suite answers for, by chapter. */
import { elsewhere } from "./asvs-elsewhere.ts";
import { webFrontend } from "./asvs-v3.ts";
import { authentication } from "./asvs-v6.ts";
import { sessionManagement } from "./asvs-v7.ts";
import { logging } from "./asvs-v16.ts";
import { otherSources } from "./cheat-sheets.ts";
import type { Chapter } from "./requirement.ts";
import { withTagged } from "./tagged.ts";
import { testingGuide } from "./wstg.ts";

export { caseGroups, caseWords, unitCases } from "./cases.ts";
export type { Requirement, UnitTest } from "./requirement.ts";
export { tagsIn, unitTestsTagged } from "./tagged.ts";

const declared: readonly Chapter[] = [
  { id: "V3", name: "ASVS V3: web frontend", requirements: webFrontend },
  { id: "V6", name: "ASVS V6: authentication", requirements: authentication },
  { id: "V7", name: "ASVS V7: session management", requirements: sessionManagement },
  { id: "V16", name: "ASVS V16: logging and errors", requirements: logging },
  { id: "elsewhere", name: "ASVS, other chapters", requirements: elsewhere },
  { id: "WSTG", name: "Web Security Testing Guide", requirements: testingGuide },
  { id: "other", name: "Cheat sheets, W3C, WCAG", requirements: otherSources },
];

/** The same with the unit tests that say themselves what they show. */
export const chapters: readonly Chapter[] = declared.map((chapter) => ({
  ...chapter,
  requirements: withTagged(chapter.requirements),
}));
