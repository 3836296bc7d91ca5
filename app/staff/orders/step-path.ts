/** The page where staff take the next step with an order or what comes back of it; `known` is what its form knows already. */
export function stepPath(
  step: "dispatch" | "parcel" | "delivery" | "return" | "refund",
  known: Readonly<Record<string, string>>,
): string {
  const parameters = new URLSearchParams(Object.entries(known).filter(([, text]) => text !== ""));
  return `/staff/orders/${step}${parameters.size === 0 ? "" : `?${parameters}`}`;
}
