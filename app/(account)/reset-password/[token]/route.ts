import { openResetLink } from "#lib/request";

/** Where the mailed link leads: on to the page, with the secret out of the address. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return openResetLink((await params).token);
}
