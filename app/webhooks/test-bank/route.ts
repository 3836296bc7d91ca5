import { takeNotice } from "#lib/orders";
import { provider, signatureHeader } from "#lib/payment";

/** Takes in the bank's notices: late, twice or out of order, but never unsigned. */
export async function POST(request: Request): Promise<Response> {
  const notice = provider().readNotice(await request.text(), request.headers.get(signatureHeader));
  if (!notice) return new Response("The signature does not fit.\n", { status: 400 });
  await takeNotice(notice);
  return new Response(null, { status: 204 });
}
