// The frame of every step: where one is, what one is buying, and the one thing to fill in now.
import type { ReactNode } from "react";
import { t } from "#lib/language";
import { ArrivalHeading } from "./arrival-heading.tsx";
import styles from "./step-page.module.css";
import { type StepLink, Steps } from "./steps.tsx";

type StepPageProps = {
  title: string;
  steps: readonly StepLink[];
  current: string;
  /** The order so far; beside the form on a wide screen, folded above it on a phone. */
  summary: ReactNode;
  children: ReactNode;
};

export function StepPage({ title, steps, current, summary, children }: StepPageProps) {
  return (
    <div className={styles["page"]}>
      <a className="skip-link" href="#step">
        {t("Skip to the form")}
      </a>
      <a className="skip-link" href="#summary">
        {t("Skip to your order")}
      </a>
      <div className={styles["steps"]}>
        <Steps steps={steps} current={current} />
      </div>
      <aside id="summary" tabIndex={-1} className={styles["summary"]} aria-label={t("Your order")}>
        {summary}
      </aside>
      <div id="step" tabIndex={-1} className={styles["form"]}>
        <ArrivalHeading className={styles["heading"]}>{title}</ArrivalHeading>
        {children}
      </div>
    </div>
  );
}
