import { takeNotice } from "#lib/orders";
import { provider } from "#lib/payment";

/**
 * Takes in the notices of whoever moves the money here: late, twice or out of order, but never unsigned. What could not be
 * seen to just now is an error, so that it is sent again.
 */
export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  const { name, signatureHeader, readNotice } = provider();
  if ((await params).provider !== name) return new Response(null, { status: 404 });
  const notice = readNotice(await request.text(), request.headers.get(signatureHeader));
  if (!notice) return new Response("The signature does not fit.\n", { status: 400 });
  if (notice !== "irrelevant") await takeNotice(notice);
  return new Response(null, { status: 204 });
}
