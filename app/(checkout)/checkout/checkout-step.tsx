// A step of the checkout with the order beside it: the frame from components, filled from the step's context.
import type { ReactNode } from "react";
import { OrderSummary } from "#components/checkout/order-summary";
import { PriceRemark } from "#components/checkout/price-remark";
import { PromotionRemark } from "#components/checkout/promotion-remark";
import { StepPage } from "#components/checkout/step-page";
import { isOfPrice } from "#lib/cart";
import { orderSummary, promotionObstacle } from "#lib/checkout";
import { nameOfDelivery } from "#lib/delivery";
import { isWithinReach, type Step, stepPath, steps } from "./progress.ts";
import type { StepContext } from "./require-step.ts";

type CheckoutStepProps = { step: Step; title: string; context: StepContext; children: ReactNode };

export function CheckoutStep({ step, title, context: { cart, checkout }, children }: CheckoutStepProps) {
  const links = steps.map((other) => ({
    ...other,
    name: other.name(),
    href: stepPath(other.slug),
    isWithinReach: isWithinReach(other.slug, checkout),
  }));
  const obstacle = promotionObstacle(cart, checkout);
  const changes = cart.lines.flatMap(({ variantId: key, name, notice }) =>
    notice !== undefined && isOfPrice(notice) ? [{ key, name, text: notice.text }] : [],
  );
  return (
    <StepPage
      title={title}
      steps={links}
      current={step}
      summary={
        <OrderSummary
          lines={cart.lines.map((line) => ({ ...line, key: line.variantId }))}
          totals={orderSummary(cart, checkout)}
          delivery={nameOfDelivery(checkout?.deliveryMethod ?? "standard")}
        />
      }
    >
      {changes.length === 0 ? null : <PriceRemark changes={changes} />}
      {obstacle === undefined ? null : <PromotionRemark obstacle={obstacle} />}
      {children}
    </StepPage>
  );
}
