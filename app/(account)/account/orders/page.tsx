import type { Metadata } from "next";
import { t } from "#lib/language";
import { listOrders } from "#lib/orders";
import { requireSignIn } from "#lib/request";
import { AccountFrame } from "../account-frame.tsx";
import { OrderList } from "../order-list.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your orders"), robots: { index: false } });

export default async function OrdersPage() {
  const session = await requireSignIn("/account/orders");
  return (
    <AccountFrame title={t("Your orders")} current="/account/orders">
      <OrderList orders={await listOrders(session)} />
    </AccountFrame>
  );
}
