"use client";

import { useSyncExternalStore } from "react";
import { Rich } from "#components/rich";
import { isSearchKeyOn, searchKey, turnSearchKey } from "#components/site/search-key";

/** Turns the key that leads to the search off, and on again. Without script there is no such key, and nothing to turn. */
export function SearchKeySwitch() {
  const isOn = useSyncExternalStore(listenToStorage, isSearchKeyOn, () => undefined);
  if (isOn === undefined) return null;
  return (
    <p>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => {
            turnSearchKey(isOn ? "off" : "on");
            // Only other pages are told by the browser itself.
            window.dispatchEvent(new Event("storage"));
          }}
        />{" "}
        <Rich message="The key {letter} leads to the search" letter={<kbd>{searchKey}</kbd>} />
      </label>
    </p>
  );
}

function listenToStorage(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  return () => window.removeEventListener("storage", onChange);
}
