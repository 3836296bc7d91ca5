import type { Metadata } from "next";
import { Link } from "#components/link";
import { ordersPerPage, searchOrders } from "#lib/orders";
import { requireStaff } from "#lib/request";
import { ListPages } from "../list-pages.tsx";
import { SearchForm } from "../search-form.tsx";
import styles from "../staff.module.css";
import { StaffFrame } from "../staff-frame.tsx";
import { ordersUrl, parseOrderQuery } from "./order-query.ts";
import { OrderRows } from "./order-rows.tsx";

export const metadata: Metadata = { title: "Orders" };

const filterNames = {
  waiting: "To be packed",
  "under-way": "On their way",
  "coming-back": "Coming back",
  all: "All",
} as const;

export default async function StaffOrdersPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const query = parseOrderQuery(await searchParams);
  const session = await requireStaff(ordersUrl(query));
  const { total, orders } = await searchOrders(session, { words: query.q, which: query.which, page: query.page });
  return (
    <StaffFrame title="Orders" session={session}>
      <SearchForm path="/staff/orders" label="Number of an order, or email address" q={query.q} />
      <nav aria-label="Which orders" className={styles["pages"]}>
        {Object.entries(filterNames).map(([which, name]) => (
          <Link
            key={which}
            prefetch={false}
            href={ordersUrl({ q: query.q, which: which as keyof typeof filterNames, page: 1 })}
            aria-current={which === query.which ? "page" : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="orders">
        <h2 id="orders">
          {filterNames[query.which]}: {total === 1 ? "1 order" : `${total} orders`}
        </h2>
        <OrderRows orders={orders} />
        <ListPages
          name="Orders"
          page={query.page}
          pages={Math.ceil(total / ordersPerPage)}
          urlOf={(page) => ordersUrl({ ...query, page })}
        />
      </section>
    </StaffFrame>
  );
}
