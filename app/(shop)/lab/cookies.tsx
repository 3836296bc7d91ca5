import { Rich } from "#components/rich";
import { t } from "#lib/language";
import type { PresentedCookie } from "#lib/request";
import { inWords } from "#lib/time";
import { attributeWords, setCookieLine, useWords } from "./cookie-words.ts";
import styles from "./lab.module.css";

/** Every cookie of the shop, first those that came with this request, and what each of their attributes is for. */
export function Cookies({ cookies }: { cookies: readonly PresentedCookie[] }) {
  const here = cookies.filter(({ bits }) => bits !== "absent");
  const others = cookies.filter(({ bits }) => bits === "absent");
  return (
    <>
      {here.length === 0 ? <p>{t("Your browser has sent none.")}</p> : <CookieList cookies={here} />}
      <details>
        <summary>
          {t("{count, plural, one {# other} other {# others}} that the shop may set", { count: others.length })}
        </summary>
        <CookieList cookies={others} />
      </details>
      <h3>{t("What each attribute prevents")}</h3>
      <dl className={styles["attributes"]}>
        {Object.entries(attributeWords).map(([attribute, words]) => (
          <div key={attribute}>
            <dt>
              <code>{attribute}</code>
            </dt>
            <dd>{words()}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const CookieList = ({ cookies }: { cookies: readonly PresentedCookie[] }) => (
  <ul className={styles["cookies"]}>
    {cookies.map((cookie) => (
      <li key={cookie.name}>
        <p className={styles["cookie"]}>
          <code>{setCookieLine(cookie)}</code>
        </p>
        <p className={styles["detail"]}>
          {useWords[cookie.use]()} {cookie.isOfStaff ? t("Of the back office alone.") : null}{" "}
          {cookie.life === undefined
            ? t("It goes with the browser.")
            : t("It lasts {time}.", { time: inWords(cookie.life) })}{" "}
          <Value bits={cookie.bits} />
        </p>
      </li>
    ))}
  </ul>
);

function Value({ bits }: Pick<PresentedCookie, "bits">) {
  if (bits === "absent") return null;
  if (bits === undefined) return <strong>{t("It is here, sealed by the shop.")}</strong>;
  return (
    <Rich
      message="<strong>It is here: {bits} bits.</strong>"
      bits={bits}
      strong={(words) => <strong>{words}</strong>}
    />
  );
}
