import type { Metadata } from "next";
import { z } from "zod";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { CardList } from "#components/site/card-list";
import { hasPassword } from "#lib/account";
import { connectedSignIns, signInProviders } from "#lib/federation";
import { t } from "#lib/language";
import { csrfToken, requireElevation, requireSignIn } from "#lib/request";
import { NothingHere } from "../../../nothing-here.tsx";
import { ProviderButtons } from "../../provider-buttons.tsx";
import { ProviderNotice, providerQuery } from "../../provider-notice.tsx";
import styles from "../account.module.css";
import { AccountFrame } from "../account-frame.tsx";
import { ConnectionCard } from "./connection-card.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Connected sign-ins"), robots: { index: false } });

const path = "/account/connections";
const querySchema = z.object(providerQuery);

export default async function ConnectionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn(path);
  const { provider, outcome } = querySchema.parse(await searchParams);
  const told = provider && outcome ? `?${new URLSearchParams({ provider, outcome })}` : "";
  await requireElevation(session, `${path}${told}`);
  const [connected, isProtected] = await Promise.all([
    connectedSignIns(session.accountId),
    hasPassword(session.accountId),
  ]);
  if (connected.length === 0 && signInProviders().length === 0) return <NothingHere />;
  const others = signInProviders().filter((one) => !connected.some((connection) => connection.provider?.id === one.id));
  const isNeeded = connected.length === 1 && !isProtected;
  return (
    <AccountFrame title={t("Connected sign-ins")} current="/account/security">
      <ProviderNotice provider={provider} outcome={outcome} />
      <section className={styles["form"]}>
        <p>
          {t(
            "Sign in here with another site. It learns that you do, and nothing about what you look at or buy. Whenever you connect or disconnect one, you are signed out everywhere else.",
          )}
        </p>
        {connected.length === 0 ? (
          <p>{t("None is connected yet.")}</p>
        ) : (
          <CardList>
            {connected.map((connection) => (
              <ConnectionCard key={connection.id} connection={connection} isNeeded={isNeeded} />
            ))}
          </CardList>
        )}
        {isProtected ? null : (
          <p>
            <Rich
              message="Your account has no password. <link>Set a password</link> if you want a second way in."
              link={(words) => (
                <Link href="/account/password" prefetch={false}>
                  {words}
                </Link>
              )}
            />
          </p>
        )}
        <ProviderButtons providers={others} purpose="connect" csrf={await csrfToken()} />
      </section>
    </AccountFrame>
  );
}
