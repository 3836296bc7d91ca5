import type { ReactNode } from "react";
import { Link } from "#components/link";
import type { StaffSession } from "#lib/session";
import { StaffFrame } from "../staff-frame.tsx";

type StepFrameProps = {
  title: string;
  session: StaffSession;
  /** The number of the order. */
  number: string;
  children: ReactNode;
};

/** The frame of a page where staff take the next step with an order: what is asked, and the way back to the order. */
export function StepFrame({ title, session, number, children }: StepFrameProps) {
  return (
    <StaffFrame title={title} session={session}>
      {children}
      <p>
        <Link prefetch={false} href={`/staff/orders/${number}`}>
          Back to the order
        </Link>
      </p>
    </StaffFrame>
  );
}
