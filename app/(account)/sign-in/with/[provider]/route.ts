import { redirectTo, startAtProvider } from "#lib/request";

type Context = { params: Promise<{ provider: string }> };

export const POST = async (request: Request, { params }: Context) => startAtProvider(request, (await params).provider);

/** Looked at, or reloaded: there is nothing to see. */
export const GET = () => redirectTo("/sign-in");
