import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { t } from "#lib/language";
import { cookieNames, csrfToken } from "#lib/request";
import { limits, rotation } from "#lib/session";
import { inWords } from "#lib/time";
import { crossSiteAction, fixationAction, replayAction } from "./actions.ts";
import { AttackForm } from "./attack-form.tsx";
import styles from "./lab.module.css";

/** Three attacks, each with its press. */
export async function Attacks() {
  const csrf = await csrfToken();
  return (
    <>
      <p>
        {t(
          "At each press the shop sends an HTTPS request to its own address, as an attacker would, and shows what it was answered. It has no way in that others lack: with curl you can do the same.",
        )}
      </p>
      <article className={styles["attack"]} aria-labelledby="fixation">
        <h3 id="fixation">{t("Session fixation")}</h3>
        <p>
          {t("The attacker makes up an identifier and plants it, so that it is known to them once you have signed in.")}
        </p>
        <AttackForm action={fixationAction} csrf={csrf}>
          {t("Present an identifier that I made up")}
        </AttackForm>
      </article>
      <article className={styles["attack"]} aria-labelledby="cross-site">
        <h3 id="cross-site">{t("Cross-site request forgery")}</h3>
        <p>
          {t(
            "Another site has your browser send the form that puts a piece into your cart. SameSite would leave your cookies at home; here they come along all the same.",
          )}
        </p>
        <AttackForm action={crossSiteAction} csrf={csrf}>
          {t("Send the form from evil.example")}
        </AttackForm>
      </article>
      <article className={styles["attack"]} aria-labelledby="replay">
        <h3 id="replay">{t("Replay of a stolen identifier")}</h3>
        <p>{t("You are the thief of your own cookie. If it works as it should, it signs you out.")}</p>
        <ol className={styles["steps"]}>
          <li>
            <Rich
              message="Sign in, and copy the value of <code>{cookie}</code> from your browser’s developer tools (Application or Storage, Cookies)."
              cookie={cookieNames.customer}
              code={(words) => <code>{words}</code>}
            />
          </li>
          <li>
            <Rich
              message="Let the identifier change: <link>confirm that it is you</link>, or wait {time}, and open another page."
              time={inWords(limits.customer.rotationInterval)}
              link={(words) => (
                <Link prefetch={false} href="/re-authenticate?returnTo=/lab">
                  {words}
                </Link>
              )}
            />
          </li>
          <li>{t("Wait {time} more: for so long the old one is served.", { time: inWords(rotation.grace) })}</li>
        </ol>
        <AttackForm
          action={replayAction}
          csrf={csrf}
          token={{
            label: t("The old value"),
            hint: t("It is sent to the shop’s own address once, and neither kept, logged nor shown."),
          }}
        >
          {t("Present the old identifier")}
        </AttackForm>
      </article>
    </>
  );
}
