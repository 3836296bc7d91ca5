// Spares whoever has typed the postal code a choice among fifty states, where the code leaves only one. What they chose
// themselves stays, whatever the code says: of the two, the code may be the slip.
"use client";

import { useEffect, useRef, useState } from "react";
import type { AddressFormat } from "#lib/address-format";
import { t } from "#lib/language";
import { regionOfCode } from "./postal-code.ts";

type RegionOfCodeProps = { id: string; code: string | undefined; format: AddressFormat };

/** Fills in the list of regions (`id`) by the postal code, and says so to whoever does not see it. */
export function RegionOfCode({ id, code = "", format }: RegionOfCodeProps) {
  const filledIn = useRef("");
  const [told, setTold] = useState("");
  const { code: value, name } = regionOfCode(code, format) ?? {};

  useEffect(() => {
    const select = document.getElementById(id);
    const leaveToPerson = () => {
      filledIn.current = "";
    };
    // That is a person's choice, or their browser's autofill: what is filled in below makes no such event.
    select?.addEventListener("change", leaveToPerson);
    return () => select?.removeEventListener("change", leaveToPerson);
  }, [id]);

  useEffect(() => {
    const select = document.getElementById(id);
    if (value === undefined || !(select instanceof HTMLSelectElement) || select.value === value) return;
    if (select.value !== "" && select.value !== filledIn.current) return;
    filledIn.current = value;
    select.value = value;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    setTold(name ?? "");
  }, [id, value, name]);

  return (
    <p role="status" className="visually-hidden">
      {told === "" ? null : t("Filled in: {name} {region}.", { name: format.region?.name ?? "", region: told })}
    </p>
  );
}
