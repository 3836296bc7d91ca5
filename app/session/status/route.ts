import { sessionStatus } from "#lib/request";

export const GET = sessionStatus;
