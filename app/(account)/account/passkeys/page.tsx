import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { Card, CardList } from "#components/site/card-list";
import { listPasskeys, mostPasskeys } from "#lib/passkey";
import { csrfToken, currentClient, requireElevation, requireSignIn } from "#lib/request";
import passkey from "../../../passkey/passkey.module.css";
import { deviceInWords } from "../../../session-list/session-words.ts";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { AddPasskeyForm } from "./add-passkey-form.tsx";
import { PasskeyFacts } from "./passkey-facts.tsx";
import own from "./passkeys.module.css";

export const metadata: Metadata = { title: "Your passkeys", robots: { index: false } };

const querySchema = z.object({ changed: z.enum(["added", "renamed", "removed"]).optional().catch(undefined) });

export default async function PasskeysPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn("/account/passkeys");
  await requireElevation(session, "/account/passkeys");
  const { changed } = querySchema.parse(await searchParams);
  const [passkeys, { browser = "", platform = "" }, csrf] = await Promise.all([
    listPasskeys(session.accountId),
    currentClient(),
    csrfToken(),
  ]);
  return (
    <AccountFrame title="Your passkeys" current="/account/security">
      {changed === undefined ? null : <WhatChanged changed={changed} />}
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{passkeys.length === 0 ? "You have none yet" : "What signs in to your account"}</h2>
        <p>
          A passkey signs you in with your finger, your face or the code of your device, instead of a password. It works
          on our pages alone, so nobody can talk you out of it, and what we keep of it is of no use to anybody.
        </p>
        {passkeys.length === 0 ? null : (
          <CardList>
            {passkeys.map((one) => (
              <Card
                key={one.id}
                heading="h3"
                title={one.name}
                presses={
                  <Link href={`/account/passkeys/${one.id}`} prefetch={false} className={own["change"]}>
                    Rename or remove<span className="visually-hidden"> {one.name}</span>
                  </Link>
                }
              >
                <PasskeyFacts passkey={one} />
              </Card>
            ))}
          </CardList>
        )}
      </section>
      {passkeys.length >= mostPasskeys ? (
        <p>These are as many as we keep. Remove one that you no longer use to add another.</p>
      ) : (
        <section aria-labelledby="add" className={styles["form"]}>
          <h2 id="add">Add {passkeys.length === 0 ? "your first one" : "another"}</h2>
          <p>Everywhere else you are signed in, you will be signed out. This browser stays.</p>
          <div className={passkey["scripted"]}>
            <AddPasskeyForm csrf={csrf} suggestedName={deviceInWords({ browser, platform })} />
          </div>
          <p className={passkey["unscripted"]}>
            Making a passkey needs scripts, which are switched off in this browser. Switch them on for this page, or
            open it in another browser; your password goes on working without.
          </p>
        </section>
      )}
    </AccountFrame>
  );
}

function WhatChanged({ changed }: { changed: "added" | "renamed" | "removed" }) {
  switch (changed) {
    case "added":
      return (
        <Notice tone="done" title="Your passkey is added">
          You are signed out everywhere but here, and a letter about it is on its way to you. Next time, pick it in the
          email field, or press “Sign in with a passkey”.
        </Notice>
      );
    case "renamed":
      return <Notice tone="done" title="Your passkey has its new name" />;
    case "removed":
      return (
        <Notice tone="done" title="Your passkey is removed">
          It signs in no longer, you are signed out everywhere but here, and a letter about it is on its way to you.
          Your device may still offer it until you remove it there too.
        </Notice>
      );
  }
}
