import type { Fact } from "#lib/own-data";
import styles from "../account.module.css";

/** One part of somebody's data under its heading: a list of facts, or one such list for each item. */
export function Facts({ name, fact }: { name: string; fact: Fact }) {
  const items = Array.isArray(fact) ? fact : [fact];
  const id = `data-${name}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{inWords(name)}</h2>
      {items.length === 0 || fact === null ? (
        <p>Nothing.</p>
      ) : (
        items.map((item, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
          <FactList key={position} fact={item} />
        ))
      )}
    </section>
  );
}

function FactList({ fact }: { fact: Fact }) {
  return (
    <dl className={styles["facts"]}>
      {linesOf(fact).map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Label and text of every fact with something to say, however deep it lies. */
function linesOf(fact: Fact, label = ""): (readonly [label: string, text: string])[] {
  if (fact === null || fact === "") return [];
  if (Array.isArray(fact)) return fact.flatMap((item, position) => linesOf(item, `${label} ${position + 1}`));
  if (typeof fact === "object")
    return Object.entries(fact).flatMap(([name, inner]) => linesOf(inner, `${label} ${inWords(name)}`.trim()));
  return [
    [label, typeof fact === "string" ? fact.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, "$1 $2") : String(fact)],
  ];
}

/** “placedAt” as people write it. */
function inWords(name: string): string {
  const words = name.replaceAll(/([A-Z0-9]+)/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
