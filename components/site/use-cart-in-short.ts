"use client";

import { useState } from "react";
import { localPath } from "#lib/language";

/** What is in the cart; amounts as people read them. */
export type CartInShort = {
  lines: {
    sku: string;
    path: string;
    name: string;
    options: string;
    picture: string;
    quantity: number;
    total: string;
  }[];
  items: string;
  /** What is missing for free delivery, in a sentence. */
  delivery: string;
  /** It can be bought as it stands, and nothing has to be said of it first. */
  isReady: boolean;
};

/** The cart as it was when it was last asked for; what was known before is shown until the answer is there. */
export function useCartInShort(): [cart: CartInShort | "unknown" | undefined, ask: () => Promise<void>] {
  const [cart, setCart] = useState<CartInShort | "unknown">();
  const ask = async () => {
    try {
      const answer = await fetch(localPath("/cart/contents"), { redirect: "manual" });
      setCart(answer.ok ? await answer.json() : "unknown");
    } catch {
      setCart("unknown");
    }
  };
  return [cart, ask];
}
