/** All mutants there are. */
import type { MutantGroup } from "../mutant.ts";
import { cookies } from "./cookies.ts";
import { crossSite } from "./cross-site.ts";
import { headers } from "./headers.ts";
import { lifetime } from "./lifetime.ts";
import { rotation } from "./rotation.ts";
import { sessionList } from "./session-list.ts";
import { unseen } from "./unseen.ts";

export const mutantGroups: readonly MutantGroup[] = [
  cookies,
  lifetime,
  rotation,
  crossSite,
  headers,
  sessionList,
  unseen,
];
