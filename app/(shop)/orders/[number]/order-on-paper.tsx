import { findDocument, type Issued, titleOf } from "#lib/invoices";
import { TaxDocumentSheet } from "../../../tax-document/tax-document.tsx";
import styles from "./order.module.css";

/** What an order's page prints in its own stead: all that was issued for it, each on a sheet. On a screen it is not there. */
export async function OrderOnPaper({ orderId, issued }: { orderId: string; issued: readonly Issued[] }) {
  const documents = await Promise.all(issued.map(({ id }) => findDocument(orderId, id)));
  return (
    <div className={styles["paper"]}>
      {documents.map((document) =>
        document === undefined ? null : (
          <section key={document.number}>
            <h1>{titleOf(document)}</h1>
            <TaxDocumentSheet document={document} />
          </section>
        ),
      )}
    </div>
  );
}
