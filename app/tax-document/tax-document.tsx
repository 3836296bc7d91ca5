import { type TaxDocument, type Wording, wordingOf } from "#lib/invoices";
import { t } from "#lib/language";
import styles from "./tax-document.module.css";

/** An invoice or a credit note, but for its title: who, when, what, how much. The PDF says the same. */
export function TaxDocumentSheet({ document }: { document: TaxDocument }) {
  const { title, parties, facts, columns, rows, sums, closing } = wordingOf(document);
  const [what, ...figures] = columns;
  return (
    <div className={styles["sheet"]}>
      <div className={styles["parties"]}>
        {parties.map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{lines.join("\n")}</p>
          </section>
        ))}
      </div>
      <dl className={styles["facts"]}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <table className={styles["lines"]}>
        <caption className="visually-hidden">{t("What {title} is for", { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {figures.map((name) => (
              <th key={name} scope="col" className={styles["figure"]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.detail} row={row} />
          ))}
        </tbody>
      </table>
      <table className={styles["sums"]}>
        <caption className="visually-hidden">{t("What {title} comes to", { title })}</caption>
        <tbody>
          {sums.map(({ label, amount, isTotal }) => (
            <tr key={label} className={isTotal ? styles["total"] : undefined}>
              <th scope="row">{label}</th>
              <td className={styles["figure"]}>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{closing}</p>
    </div>
  );
}

function Line({ row }: { row: Wording["rows"][number] }) {
  return (
    <tr>
      <th scope="row">
        {row.what}
        <span className={styles["detail"]}>{row.detail}</span>
      </th>
      <td className={styles["figure"]}>{row.quantity}</td>
      <td className={styles["figure"]}>
        {row.unit}
        {row.unitWithoutTax === undefined ? null : <span className={styles["detail"]}>{row.unitWithoutTax}</span>}
      </td>
      <td className={styles["figure"]}>{row.amount}</td>
    </tr>
  );
}
