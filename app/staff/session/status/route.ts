import { staffSessionStatus } from "#lib/request";

export const GET = staffSessionStatus;
