/** What the protocol rests on, each with what goes wrong without it: `npm run check:protocol -- --without RULE`. */
export const rules = {
  acknowledgement: "A successor becomes the current identifier when it is used, not when it is offered.",
  "identical-successor": "Every request that meets a pending successor is offered that one, never another.",
  "compare-and-swap": "A change is written only when the record is as it was read.",
  "no-cookie-to-predecessor": "The answer to a replaced identifier sets no cookie.",
  grace: "A replaced identifier is served for a while: requests were on their way.",
  "settle-time": "The next successor waits until every answer with the last one has arrived.",
  "browser-confirms":
    "What the server fetches from itself does not confirm a successor: its browser has not got it yet.",
  A1: "A request arrives within the grace of its identifier (the network's part).",
  A2: "The headers of an answer arrive within the settle time (the network's part).",
} as const;

export type Rule = keyof typeof rules;

export const isRule = (name: string): name is Rule => Object.hasOwn(rules, name);
