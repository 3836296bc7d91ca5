import { answerNotFound } from "#lib/request";
import type { StaffSession } from "#lib/session";
import { StaffFrame } from "./staff-frame.tsx";

/** What the back office says at an address behind which there is nothing. */
export function NothingHere({ session }: { session: StaffSession }) {
  answerNotFound();
  return (
    <StaffFrame title="There is nothing here" session={session}>
      <p>The address may be missing a letter, or what stood here is gone.</p>
    </StaffFrame>
  );
}
