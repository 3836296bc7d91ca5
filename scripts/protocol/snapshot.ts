/** A state of the model as the shop's own types have it, at one instant: what `decide` is asked about. */
import { limits, rotation } from "../../lib/session/policy.ts";
import type { Presented } from "../../lib/session/protocol.ts";
import type { SessionRecord } from "../../lib/session/session.ts";
import { before, type Duration } from "../../lib/time/index.ts";
import type { State } from "./model.ts";
import type { Rule } from "./rules.ts";

const at = new Date("2026-06-01T12:00:00Z");
const soon: Duration = (limits.customer.idleTimeout / 2) as Duration;

/** What the store knows about an identifier, and when it is asked. */
export function presentedIn(state: State, id: number, without?: Rule): { readonly as: Presented; readonly at: Date } {
  const record = recordOf(state, without);
  if (id === state.current) return { at, as: { as: "current", record } };
  if (id === state.pending) return { at, as: { as: "pending", record } };
  const tombstone = state.retired.find((one) => one.id === id);
  if (!tombstone) return { at, as: { as: "unknown" } };
  const isServed = tombstone.inGrace && without !== "grace";
  const retiredAt = isServed ? at : before(at, rotation.grace);
  return { at, as: { as: "replaced", record, generation: tombstone.generation, retiredAt } };
}

function recordOf(state: State, without?: Rule): SessionRecord {
  const hasSettled = state.hasSettled || without === "settle-time";
  return {
    handle: "the session",
    kind: "customer",
    accountId: "the owner",
    account: "customer",
    generation: state.generation,
    identifierSince: state.isDue ? before(at, limits.customer.rotationInterval) : at,
    rotationDue: false,
    offeredAt: before(at, hasSettled ? rotation.settle : (0 as Duration)),
    pending: state.pending ? { digest: String(state.pending), seal: "" } : undefined,
    csrfSecret: "",
    createdAt: before(at, soon),
    authenticatedAt: before(at, soon),
    lastSeenAt: at,
    absoluteEndAt: new Date(at.getTime() + limits.customer.absoluteTimeout),
    client: { network: "" },
    risks: [],
    proofDue: false,
    binding: undefined,
  };
}
