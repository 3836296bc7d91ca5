// Asks whether it is meant, in words that say what will happen. Only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { redirect, requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { type Ending, endingSchema, endPath } from "../end-path.ts";
import { StaffFrame } from "../staff-frame.tsx";
import { endSessionsAction } from "./actions.ts";
import { describeEnding } from "./describe-ending.ts";

export const metadata: Metadata = { title: "End sessions" };

export default async function EndSessionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = endingSchema.safeParse(await searchParams);
  if (!query.success) redirect("/staff");
  const ending: Ending = query.data;
  const session = await requireStaff(endPath(ending));
  await requireElevation(session, endPath(ending));
  const { title, sentence, press, back } = await describeEnding(ending, session);
  return (
    <StaffFrame title={title} session={session}>
      <p>{sentence}</p>
      {press === undefined ? null : (
        <PressForm action={endSessionsAction} csrf={staffCsrfToken(session)} fields={ending}>
          <SubmitButton pending="Ending …">{press}</SubmitButton>
        </PressForm>
      )}
      <p>
        <Link prefetch={false} href={back}>
          {press === undefined ? "Back" : "Do not"}
        </Link>
      </p>
    </StaffFrame>
  );
}
