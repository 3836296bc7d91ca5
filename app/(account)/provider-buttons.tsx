import { Csrf } from "#components/form/csrf";
import type { SignInProvider } from "#lib/config";
import { localPath, t } from "#lib/language";
import styles from "./provider-buttons.module.css";

type ProviderButtonsProps = {
  providers: readonly SignInProvider[];
  /** What a press is for; the button says so. */
  purpose: "sign-in" | "connect" | "prove";
  csrf: string;
  returnTo?: string | undefined;
};

/** The buttons that lead to other sites. Page loads of their own: they leave the shop, and need no script. */
export function ProviderButtons({ providers, purpose, csrf, returnTo }: ProviderButtonsProps) {
  return (
    <div className={styles["providers"]}>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={localPath(`/sign-in/with/${id}`)} className={styles["press"]}>
          <Csrf token={csrf} />
          <input type="hidden" name="purpose" value={purpose} />
          {returnTo === undefined ? null : <input type="hidden" name="returnTo" value={returnTo} />}
          <button type="submit" className="button-quiet">
            {purpose === "connect" ? t("Connect {name}", { name }) : t("Continue with {name}", { name })}
          </button>
        </form>
      ))}
    </div>
  );
}
