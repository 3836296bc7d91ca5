import { refreshBinding } from "#lib/request";

export const POST = refreshBinding;
