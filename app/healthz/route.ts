/** For load balancers: the shop takes requests. Cheap, without a session, and silent about what is inside. */
export const dynamic = "force-dynamic";

export const GET = (): Response => new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
