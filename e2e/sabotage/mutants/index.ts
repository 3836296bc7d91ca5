/** All mutants there are. */
import type { MutantGroup } from "../mutant.ts";
import { cookies } from "./cookies.ts";
import { lifetime } from "./lifetime.ts";

export const mutantGroups: readonly MutantGroup[] = [cookies, lifetime];
