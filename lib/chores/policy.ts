/** How often the server looks after what was left, and how long it keeps it. */
import { days, minutes, seconds } from "#lib/time";

export const pauses = {
  /** A letter that could not be sent at once waits no longer than this for its first try. */
  letters: seconds(30),
  /** A payment that nobody came back from: how soon the shop asks the bank itself. */
  payments: seconds(30),
  /** A refund that the bank did not take on at once. */
  refunds: minutes(1),
  /** A session past its limits is refused at once; this only tidies away its record. */
  sessions: minutes(10),
  /** Links, forms and attempts that are over are refused by their age; this only tidies away their records. */
  outlived: minutes(10),
  /** Whoever waits a week for their account to go does not count minutes. */
  deletions: minutes(10),
  /** Whoever waits for weeks hears of it within a minute, and others may have come back for it by then: few pieces go fast. */
  stockNotices: minutes(1),
  /** A challenge that a device has signed is refused by its age alone once it is gone. */
  challenges: minutes(10),
  /** An event that is removed before it is linked leaves no trace, so this is short; nothing to link costs one question. */
  journal: seconds(1),
  /** What has not left this machine yet is lost with it. */
  handOver: seconds(2),
  /** Events that are cut off with the end of the chain leave no trace if they are younger than the last mark. */
  marks: minutes(5),
} as const;

/** A month after its links have expired nobody asks any more who moved an account, and the journal knows. */
export const emailChangesKept = days(30);

/** A provider repeats a notice for days, never for a month; and one that came again would only have the bank asked again. */
export const noticesKept = days(30);

/** A card that the test bank keeps is good for so long: an order paid with it later is declined, and asks for a card again. */
export const bankCardsKept = days(90);

/** What the test bank has declined nobody asks about any more; what it was paid stays in its books, for refunds. */
export const declinesKept = days(30);
