// Between the press and the bank's answer. Reading this page asks the bank again, so it ends by itself however the
// answer comes: here, by the bank's own notice, or not at all while the browser is shut.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { failureShown, findOrder, type OrderView, trySettle } from "#lib/orders";
import { csrfToken, currentSession, redirect } from "#lib/request";
import { OrderNotHere } from "../../../../order-not-here.tsx";
import { callOffAction } from "./actions.ts";
import { AsksAgain } from "./asks-again.tsx";
import { pathAfterFailure } from "./path-after-failure.ts";
import styles from "./wait.module.css";

type WaitProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: WaitProps): Promise<Metadata> {
  const order = await findOrder(await currentSession(), (await params).number);
  return { title: order === undefined ? t("Not found") : t("Waiting for the bank") };
}

export default async function WaitPage({ params }: WaitProps) {
  const { number } = await params;
  const session = await currentSession();
  const found = await findOrder(session, number);
  if (found === undefined) return <OrderNotHere number={number} />;
  const order = await trySettle(found);
  if (order.confirmedAt !== undefined) redirect(`/orders/${number}`);
  if (order.status === "cancelled") {
    await failureShown(order);
    redirect(await pathAfterFailure(session, order, order.cancelReason ?? "card-declined"));
  }
  const { challenge } = order;
  return (
    <div className={styles["wait"]}>
      {challenge === undefined ? <BankIsSilent order={order} /> : <BankAsks url={challenge} number={number} />}
      <CallOff number={number} csrf={await csrfToken()} />
      <AsksAgain />
    </div>
  );
}

function BankIsSilent({ order: { number, email } }: { order: OrderView }) {
  return (
    <>
      <ArrivalHeading className={styles["heading"]}>{t("Waiting for the bank")}</ArrivalHeading>
      <p role="status">
        <Rich
          message="Order {number} is kept, and so are the pieces in it. The bank has not answered yet; that is usually a matter of seconds."
          number={<strong>{number}</strong>}
        />
      </p>
      <p>{t("There is no need to pay again. You may close this page: the confirmation goes to {email}.", { email })}</p>
    </>
  );
}

function BankAsks({ url, number }: { url: string; number: string }) {
  return (
    <>
      <ArrivalHeading className={styles["heading"]}>{t("The bank would like to ask you")}</ArrivalHeading>
      <p>
        <Rich
          message="Order {number} is kept, and so are the pieces in it. Before it pays, the bank wants to know that it is you."
          number={<strong>{number}</strong>}
        />
      </p>
      <p>
        <a className="button" href={url}>
          {t("Go to the bank")}
        </a>
      </p>
    </>
  );
}

function CallOff({ number, csrf }: { number: string; csrf: string }) {
  return (
    <>
      <p>
        {t(
          "Would you rather pay another way, or change your cart? Then call the payment off: nothing is charged, and your cart is as it was.",
        )}
      </p>
      <PressForm action={callOffAction} csrf={csrf} fields={{ number }}>
        <SubmitButton variant="button-quiet" pending={t("Calling the payment off …")}>
          {t("Call the payment off")}
        </SubmitButton>
      </PressForm>
    </>
  );
}
