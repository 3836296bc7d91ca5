/**
 * Explores the session protocol exhaustively: `npm run check:protocol`. With `--without RULE` it shows what that rule
 * is for: a shortest way to an honest browser that is signed out, or taken for a thief.
 */
import { explore } from "./protocol/explore.ts";
import { bounds } from "./protocol/model.ts";
import { isRule, rules } from "./protocol/rules.ts";

const [option, name = ""] = process.argv.slice(2);
if (option !== undefined && !(option === "--without" && isRule(name))) {
  const known = Object.entries(rules).map(([rule, meaning]) => `  ${rule.padEnd(26)}${meaning}`);
  console.error(`npm run check:protocol [-- --without RULE], where RULE is one of\n${known.join("\n")}`);
  process.exit(2);
}

const without = isRule(name) ? name : undefined;
if (without) console.log(`Without ${without}: ${rules[without]}`);
const { states, violations } = explore(without);
const { requests, answers, identifiers } = bounds;
console.log(
  `At most ${requests} requests and ${answers} answers with a cookie under way, ${identifiers} identifiers, any number of instances.`,
);
for (const [violation, way] of violations)
  console.log(`\n${violation}:\n${way.map((step, place) => `  ${place + 1}. ${step}`).join("\n")}\n`);
console.log(`states ${states}, violations ${violations.size}`);
process.exitCode = violations.size > 0 ? 1 : 0;
