import type { Metadata } from "next";
import { z } from "zod";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { listAddresses } from "#lib/address-book";
import { cartSize } from "#lib/cart";
import { t } from "#lib/language";
import { listOrders } from "#lib/orders";
import { requireSignIn } from "#lib/request";
import { AccountFrame } from "./account-frame.tsx";
import { Details } from "./details.tsx";
import { OrderList } from "./order-list.tsx";
import { requireAccount } from "./require-account.ts";
import { changes, WhatChanged } from "./what-changed.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your account"), robots: { index: false } });

const shownOrders = 3;

const querySchema = z.object({
  welcome: z.literal("1").optional().catch(undefined),
  changed: z.enum(changes).optional().catch(undefined),
});

export default async function AccountPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const session = await requireSignIn("/account");
  const [account, orders, cart, book] = await Promise.all([
    requireAccount(session),
    listOrders(session),
    cartSize(session),
    listAddresses(session.accountId),
  ]);
  const { welcome, changed } = querySchema.parse(await searchParams);
  return (
    <AccountFrame title={t("Hello, {name}", { name: account.name })} current="/account">
      {welcome === undefined ? null : <Welcome hasCart={cart.pieces > 0} />}
      {changed === undefined ? null : <WhatChanged changed={changed} />}
      <section aria-labelledby="orders">
        <h2 id="orders">{orders.length > shownOrders ? t("Your latest orders") : t("Your orders")}</h2>
        <OrderList orders={orders.slice(0, shownOrders)} />
        {orders.length > shownOrders ? (
          <Link prefetch={false} href="/account/orders">
            {t("All {count} orders", { count: orders.length })}
          </Link>
        ) : null}
      </section>
      <section aria-labelledby="details">
        <h2 id="details">{t("Your details")}</h2>
        <Details account={account} address={book.find(({ isDefault }) => isDefault)} />
      </section>
    </AccountFrame>
  );
}

function Welcome({ hasCart }: { hasCart: boolean }) {
  return (
    <Notice tone="done" title={t("Your account is open, and you are signed in.")}>
      {hasCart ? (
        <Link prefetch={false} href="/cart">
          {t("Your cart came along")}
        </Link>
      ) : (
        <Link prefetch={false} href="/products">
          {t("Look around")}
        </Link>
      )}
    </Notice>
  );
}
