import { Link } from "#components/link";
import { documentPath, type Issued, titleOf } from "#lib/invoices";

type DocumentLinksProps = {
  orderNumber: string;
  issued: readonly Issued[];
  /** Whose pages they lead to. */
  whose: "customer" | "staff";
};

/** The ways to what was issued for an order: “Invoice INV-2026-00001”. */
export function DocumentLinks({ orderNumber, issued, whose }: DocumentLinksProps) {
  return issued.map((one) => (
    <div key={one.id}>
      <Link prefetch={false} href={`${whose === "staff" ? "/staff" : ""}${documentPath(orderNumber, one)}`}>
        {titleOf(one)}
      </Link>
    </div>
  ));
}
