/** Tells a page of the back office, from the guard, that the session to watch there is the member of staff's. */
export const watchHeader = "session-watch";
