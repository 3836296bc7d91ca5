/** Signing out of the back office, as a whole page load like the shop's. */
import "server-only";
import { refuseForged, signedOutAnswer } from "./sign-out.ts";
import { endStaffSession, staffAtHand } from "./staff-session.ts";

/** Answers the back office's sign-out form: the session ends on the server, then the browser forgets (ASVS 7.4.1, 14.3.1). */
export async function staffSignOut(request: Request): Promise<Response> {
  const session = await staffAtHand();
  if (session) {
    const refused = await refuseForged(request, session);
    if (refused) return refused;
    await endStaffSession(session);
  }
  return signedOutAnswer("/staff/sign-in?because=signed-out");
}
