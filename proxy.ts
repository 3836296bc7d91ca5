import type { NextRequest } from "next/server";
import { guard } from "#lib/request";

/** Every request but those for files that are the same for everybody. */
export const config = { matcher: "/((?!_next/static/|pictures/).*)" };

export const proxy = (request: NextRequest): Promise<Response> => guard(request);
