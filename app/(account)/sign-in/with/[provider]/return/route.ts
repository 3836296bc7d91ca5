import { returnFromProvider } from "#lib/request";

type Context = { params: Promise<{ provider: string }> };

export const GET = async (request: Request, { params }: Context) =>
  returnFromProvider(request, (await params).provider);
