import { dateFormat, t } from "#lib/language";
import { elevation, rotation, touchInterval } from "#lib/session";
import { elapsed, inSecondsUp, inWords } from "#lib/time";
import styles from "./lab.module.css";
import type { Life, Moment } from "./moments.ts";
import { momentsOf } from "./moments.ts";
import { TimeLeft } from "./time-left.tsx";

/** The life of a session so far, and what is going to end it, seen from `at`. */
export const Timeline = ({ life, at }: { life: Life; at: Date }) => (
  <ol className={styles["timeline"]}>
    {momentsOf(life, at).map((moment) => (
      <li key={moment.name} className={moment.isAhead ? styles["ahead"] : styles["done"]}>
        <h3>{titles[moment.name]()}</h3>
        <p className={styles["when"]}>
          <time dateTime={moment.at.toISOString()}>{clock().format(moment.at)}</time>
          {moment.isAhead ? <TimeLeft seconds={Math.max(0, inSecondsUp(elapsed(at, moment.at)))} /> : null}
        </p>
        <p className={styles["detail"]}>{detailOf(moment, life)}</p>
      </li>
    ))}
  </ol>
);

const clock = dateFormat({
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "Europe/Dublin",
  timeZoneName: "short",
});

const titles: Readonly<Record<Moment["name"], () => string>> = {
  began: () => t("The session began"),
  proved: () => t("Who you are, last proved"),
  changed: () => t("The identifier last changed"),
  seen: () => t("You were last seen"),
  "change-due": () => t("The next identifier is due"),
  "elevation-end": () => t("The re-authentication counts no longer"),
  "idle-end": () => t("Idle timeout"),
  "absolute-end": () => t("Absolute timeout"),
};

function detailOf({ name }: Moment, { kind, identifier }: Life): string {
  switch (name) {
    case "began":
      return kind === "guest"
        ? t("With the first thing that was worth keeping.")
        : t("With your sign-in, which never takes over a session that was there before.");
    case "proved":
      return t("By signing in, or by re-authentication since.");
    case "changed":
      return t("Rotation: this is identifier number {number} of the same session.", { number: identifier.former + 1 });
    case "seen":
      return t("Written at most once in {time}. Only what a person does counts, not what a page fetches by itself.", {
        time: inWords(touchInterval),
      });
    case "change-due":
      return identifier.isNextDue
        ? t("It is due at once: your next page brings it, or this one has, and your browser is about to use it.")
        : t(
            "The first page or form after that brings it. The old one is served for {time} more, then its use is theft.",
            {
              time: inWords(rotation.grace),
            },
          );
    case "elevation-end":
      return t("A proof opens sensitive forms for {toOpen}, and lets them be sent for {toSubmit}.", {
        toOpen: inWords(elevation.toOpen),
        toSubmit: inWords(elevation.toSubmit),
      });
    case "idle-end":
      return t("Ends the session, unless you do something before.");
    case "absolute-end":
      return t("Ends the session, however much you do.");
  }
}
