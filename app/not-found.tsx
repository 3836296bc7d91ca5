import type { Metadata } from "next";
import Link from "next/link";
import { SiteFrame } from "./site-frame.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SiteFrame>
      <div className="page stack">
        <h1>There is nothing here</h1>
        <p className="prose">
          The page may have moved, or the address may be missing a letter. Everything we make is on{" "}
          <Link href="/products">one list</Link>, and the search above forgives a typing error.
        </p>
      </div>
    </SiteFrame>
  );
}
