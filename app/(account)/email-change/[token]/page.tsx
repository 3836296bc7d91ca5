// Where the links in both letters lead, on whatever device. Looking changes nothing, for mail scanners look too.
import type { Metadata } from "next";
import { z } from "zod";
import { findEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import styles from "../../entrance.module.css";
import { AskToConfirm, Stop } from "./ask-to-confirm.tsx";
import { HowItStands } from "./how-it-stands.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Change of email address"), robots: { index: false } });

const querySchema = z.object({ stopped: z.literal("1").optional().catch(undefined) });

type EmailChangePageProps = { params: Promise<{ token: string }>; searchParams: Promise<unknown> };

export default async function EmailChangePage({ params, searchParams }: EmailChangePageProps) {
  const [{ token }, query, csrf] = await Promise.all([params, searchParams, csrfToken()]);
  const change = await findEmailChange(token);
  const isOpen = change !== undefined && !change.isConfirmed && !change.isApplied;
  return (
    <div className={`page ${styles["entrance"]}`}>
      {isOpen ? (
        <AskToConfirm change={change} token={token} csrf={csrf} />
      ) : (
        <HowItStands change={change} isStopped={querySchema.parse(query).stopped !== undefined} />
      )}
      {change?.isConfirmed && !change.isApplied ? (
        <Stop token={token} csrf={csrf}>
          {t("Stop it")}
        </Stop>
      ) : null}
    </div>
  );
}
