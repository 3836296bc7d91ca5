/** The same for the session of a member of staff as the shop's /session/rotation for a customer's. */
export const POST = (): Response => new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
