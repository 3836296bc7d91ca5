import { staffSessionEvents } from "#lib/request";

export const GET = staffSessionEvents;
