import { extendStaffSession } from "#lib/request";

export const POST = extendStaffSession;
