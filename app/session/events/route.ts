import { sessionEvents } from "#lib/request";

export const GET = sessionEvents;
