// Where one stands among the steps. Finished steps are links, so that each can be changed.
import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "./steps.module.css";

export type StepLink = { slug: string; name: string; href: string; isWithinReach: boolean };

export function Steps({ steps, current }: { steps: readonly StepLink[]; current: string }) {
  return (
    <nav aria-label={t("Checkout steps")}>
      <ol className={styles["steps"]}>
        {steps.map((step) => (
          <li key={step.slug} className={styles["step"]}>
            {step.slug === current ? (
              <span className={styles["current"]} aria-current="step">
                {step.name}
              </span>
            ) : step.isWithinReach ? (
              <Link prefetch={false} href={step.href}>
                {step.name}
              </Link>
            ) : (
              <span className={styles["ahead"]}>{step.name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
