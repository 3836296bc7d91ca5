/**
 * Where a page's script confirms a new identifier or comes for one that is due. The guard has done all of it by the time
 * this runs; to answer is enough. No activity of a person: it keeps no session alive.
 */
export const POST = (): Response => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
