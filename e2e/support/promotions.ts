/** Promotion codes that no other test uses. */
import { database } from "#lib/database";
import { before, now, seconds } from "#lib/time";

export { examplePromotion } from "#lib/database/example-rows";

/** Puts the last moment of a code into the past. */
export async function expire(code: string): Promise<void> {
  await database().promotion.update({ where: { code }, data: { validThrough: before(now(), seconds(1)) } });
}
