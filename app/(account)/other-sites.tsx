import { signInProviders } from "#lib/federation";
import { t } from "#lib/language";
import styles from "../passkey/passkey.module.css";
import { ProviderButtons } from "./provider-buttons.tsx";

/** The other sites to sign in with, where the shop knows any; `returnTo` is where somebody was going. */
export function OtherSites({ csrf, returnTo }: { csrf: string; returnTo?: string | undefined }) {
  const providers = signInProviders();
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="other-sites">
      <h2 id="other-sites" className={styles["or"]}>
        {t("or with another site")}
      </h2>
      <ProviderButtons providers={providers} purpose="sign-in" csrf={csrf} returnTo={returnTo} />
    </section>
  );
}
