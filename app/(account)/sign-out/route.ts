import { signOut } from "#lib/request";

export const POST = signOut;
