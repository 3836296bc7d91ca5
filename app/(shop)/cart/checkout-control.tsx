import { PressForm } from "#components/form/press-form";
import { Link } from "#components/link";
import { t } from "#lib/language";
import type { Session } from "#lib/session";
import { beginCheckoutAction } from "../../(checkout)/checkout/actions.ts";

/** The way from the cart into the checkout. For a customer it is a press, for it fills in what their account remembers. */
export const CheckoutControl = ({ session, csrf }: { session: Session; csrf: string }) =>
  session.kind === "customer" ? (
    <PressForm action={beginCheckoutAction} csrf={csrf} fields={{}}>
      <button type="submit" className="button">
        {t("Checkout")}
      </button>
    </PressForm>
  ) : (
    <Link prefetch={false} className="button" href="/checkout/contact">
      {t("Checkout")}
    </Link>
  );
