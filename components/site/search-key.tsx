"use client";

import { type RefObject, useEffect } from "react";

/** The key that leads to the search from anywhere on a page. */
export const searchKey = "/";

const setting = "search-key";

/**
 * Whether the key is on. Software that people speak to may press keys that nobody meant, so it can be turned off, on the
 * help page on accessibility (WCAG 2.1.4); the browser remembers it.
 */
export function isSearchKeyOn(): boolean {
  try {
    return localStorage.getItem(setting) !== "off";
  } catch {
    // A browser that remembers nothing remembers no wish either.
    return false;
  }
}

/** Turns the key on or off in this browser; one that remembers nothing leaves it off. */
export function turnSearchKey(state: "on" | "off"): void {
  try {
    localStorage.setItem(setting, state);
  } catch {}
}

/** Leads to a field by the key, unless somebody is typing. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (event.key !== searchKey || !isPlain || isTyping(event.target) || !isSearchKeyOn()) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
