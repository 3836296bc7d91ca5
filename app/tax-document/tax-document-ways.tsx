import Link from "next/link";
import styles from "./tax-document.module.css";

/** The ways on from a document: to its file, and back to its order. */
export function TaxDocumentWays({ path, orderPath }: { path: string; orderPath: string }) {
  return (
    <p className={styles["ways"]}>
      <a href={`${path}/pdf`} className="button">
        Download as PDF
      </a>
      <Link prefetch={false} href={orderPath}>
        Back to the order
      </Link>
    </p>
  );
}
