import { registerBinding } from "#lib/request";

export const POST = registerBinding;
