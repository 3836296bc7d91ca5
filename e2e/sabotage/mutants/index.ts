/** All mutants there are. */
import type { MutantGroup } from "../mutant.ts";
import { accounts } from "./accounts.ts";
import { cookies } from "./cookies.ts";
import { crossSite } from "./cross-site.ts";
import { deviceBinding } from "./device-binding.ts";
import { fixation } from "./fixation.ts";
import { headers } from "./headers.ts";
import { identifiers } from "./identifiers.ts";
import { lifetime } from "./lifetime.ts";
import { reAuthentication } from "./re-authentication.ts";
import { records } from "./records.ts";
import { rotation } from "./rotation.ts";
import { sessionList } from "./session-list.ts";
import { theft } from "./theft.ts";
import { unseen } from "./unseen.ts";

export const mutantGroups: readonly MutantGroup[] = [
  identifiers,
  cookies,
  fixation,
  lifetime,
  rotation,
  theft,
  deviceBinding,
  crossSite,
  headers,
  reAuthentication,
  accounts,
  records,
  sessionList,
  unseen,
];
