import { keepTyped } from "#lib/request";

export const POST = keepTyped;
