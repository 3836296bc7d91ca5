import { extendSession } from "#lib/request";

export const POST = extendSession;
