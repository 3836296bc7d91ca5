"use client";

// Filters and order beside what they leave: one plain form whose answer is an address, so that it can be shared and gone
// back to. Script only sends it at once, and shows what was chosen while the answer is on its way.
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useOptimistic, useRef, useTransition } from "react";
import { localPath, t } from "#lib/language";
import { FacetGroup, type FacetGroupProps } from "./facet-group.tsx";
import { FilterSheet } from "./filter-sheet.tsx";
import styles from "./finder.module.css";
import { isChosen } from "./is-chosen.ts";

type FinderProps = {
  /** Where the form leads to, and what the address asks for now. */
  path: "/products" | "/search";
  parameters: string;
  groups: readonly Omit<FacetGroupProps, "chosen" | "onChange">[];
  /** The first is what an address without an order means. */
  orders: readonly { value: string; name: string }[];
  /** “24 pieces”. */
  total: string;
  children: ReactNode;
};

const ids = { form: "filter-form", sheet: "filters", results: "pieces" };

export function Finder({ path, parameters, groups, orders, total, children }: FinderProps) {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(parameters);
  const asked = new URLSearchParams(shown);
  const [usualOrder] = orders;
  const chosenCount = groups.reduce((count, { facet }) => count + asked.getAll(facet).length, 0);

  const show = () => {
    const wanted = form.current ? parametersOf(form.current, usualOrder?.value) : shown;
    if (wanted === shown) return;
    startTransition(() => {
      setShown(wanted);
      router.push(localPath(wanted === "" ? path : `${path}?${wanted}`), { scroll: false });
    });
  };

  const catchUp = useEffectEvent(() => {
    if ([...(form.current?.elements ?? [])].some(isChosen)) show();
  });
  // Nobody heard what was chosen before the script ran.
  useEffect(() => catchUp(), []);

  return (
    <div className={styles["finder"]}>
      <a className="visually-hidden" href={`#${ids.results}`}>
        {t("Skip the filters")}
      </a>
      <FilterSheet id={ids.sheet} form={ids.form} total={total}>
        <form
          ref={form}
          id={ids.form}
          tabIndex={-1}
          action={localPath(path)}
          method="get"
          aria-label={t("Filters")}
          // The address says what is chosen, and not what a browser remembers of another one.
          autoComplete="off"
          // Script has sent every change already.
          onSubmit={(event) => event.preventDefault()}
        >
          {asked.has("q") ? <input type="hidden" name="q" value={asked.get("q") ?? ""} /> : null}
          {groups.map((group) => (
            <FacetGroup key={group.facet} {...group} chosen={asked.getAll(group.facet)} onChange={show} />
          ))}
        </form>
      </FilterSheet>
      <section
        id={ids.results}
        tabIndex={-1}
        aria-label={t("Pieces")}
        aria-busy={isPending}
        className={styles["results"]}
      >
        <div className={styles["bar"]}>
          <h2 aria-live="polite">{total}</h2>
          <button type="button" popoverTarget={ids.sheet} className={`button-quiet ${styles["opener"]}`}>
            {t("Filters{chosenCount, plural, =0 {} other { (#)}}", { chosenCount })}
          </button>
          <label className={styles["order"]}>
            <span>{t("Sort by")}</span>
            <select name="sort" form={ids.form} value={asked.get("sort") ?? usualOrder?.value} onChange={show}>
              {orders.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <noscript>
            <button type="submit" form={ids.form} className="button-quiet">
              {t("Sort")}
            </button>
          </noscript>
        </div>
        {children}
        <a className={`visually-hidden ${styles["back"]}`} href={`#${ids.form}`}>
          {t("Back to the filters")}
        </a>
      </section>
    </div>
  );
}

/** What a form asks for, as an address says it; the usual order goes without saying. */
function parametersOf(form: HTMLFormElement, usualOrder: string | undefined): string {
  const fields = [...new FormData(form)].filter(([name, value]) => name !== "sort" || value !== usualOrder);
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}
