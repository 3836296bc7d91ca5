import { AddressLines } from "#components/checkout/address-lines";
import type { DeliveryNote } from "#lib/fulfilment";
import type { Language } from "#lib/language";
import styles from "./delivery-note.module.css";

/** The note as it lies in the parcel, in the language of whoever ordered. */
export function DeliveryNoteSheet({ note, language }: { note: DeliveryNote; language: Language }) {
  const { title, facts, parties, columns, rows, sums, card } = note;
  return (
    <article className={styles["note"]} lang={language}>
      <h2>{title}</h2>
      <div className={styles["parties"]}>
        {parties.map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <AddressLines lines={lines} />
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
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([sku = "", ...cells]) => (
            <tr key={sku}>
              <th scope="row">{sku}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {sums.length === 0 ? null : (
          <tfoot>
            {sums.map(([label, amount]) => (
              <tr key={label}>
                <th scope="row" colSpan={columns.length - 1}>
                  {label}
                </th>
                <td>{amount}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
      {card === undefined ? null : (
        <section>
          <h3>{card.heading}</h3>
          <p className={styles["card"]}>{card.message}</p>
        </section>
      )}
    </article>
  );
}
