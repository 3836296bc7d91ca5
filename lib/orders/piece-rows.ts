import type { Row } from "#lib/mail";
import type { OrderLine } from "./order.ts";

/** Pieces of an order as the rows of a letter: what, and how many of it. */
export const pieceRows = (pieces: readonly Pick<OrderLine, "name" | "options" | "quantity">[]): Row[] =>
  pieces.map(({ name, options, quantity }) => [options === "" ? name : `${name} (${options})`, `× ${quantity}`]);
