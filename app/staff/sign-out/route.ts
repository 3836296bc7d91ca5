import { staffSignOut } from "#lib/request";

export const POST = staffSignOut;
