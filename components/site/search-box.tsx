"use client";

// The search of every page: a form that works by itself. Script adds suggestions to it, as the combobox pattern of the
// ARIA Authoring Practices has it: the focus stays in the field while arrows go through the list.
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState, useTransition } from "react";
import { FollowingMark } from "#components/following";
import { useIsScripted } from "#components/form/is-scripted";
import { useFetched } from "#components/use-fetched";
import { localPath, readPath, t } from "#lib/language";
import styles from "./search-box.module.css";
import { searchKey, useSearchKey } from "./search-key.tsx";
import { type Option, useSuggestions } from "./use-suggestions.ts";

const ids = { field: "site-search", list: "suggestions" };
const optionId = (index: number) => `${ids.list}-${index}`;
const searchPath = (words: string) => `/search?${new URLSearchParams({ q: words.trim() })}`;

export function SearchBox() {
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const isScripted = useIsScripted();
  const [isLeaving, startLeaving] = useTransition();
  /** What suggestions are for; empty: none are shown. */
  const [typed, setTyped] = useState("");
  /** The option that arrows have reached; -1 is the field. */
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed);
  const all = found?.total ? [{ path: searchPath(typed), name: allOf(found.total) }] : [];
  const options: Option[] = [...(found?.options ?? []), ...all];
  // Most people never search.
  const list = useFetched(typed !== "", () => import("./suggestion-list.tsx"));
  const isOpen = list !== undefined && options.length > 0;

  const show = (words: string) => {
    setTyped(words);
    setActive(-1);
  };
  const close = () => show("");
  const goTo = (path: string) => {
    close();
    field.current?.blur();
    startLeaving(() => router.push(localPath(path)));
  };
  useSearchKey(field);
  const searched = useSearchedFor(field, close);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const option = options[active];
    // Past the last one, and before the first, is the field.
    const stops = options.length + 1;
    const move = (by: number) => setActive(((active + 1 + by + stops) % stops) - 1);
    if (event.key === "Escape" && isOpen) close();
    else if (event.key === "ArrowDown" && !isOpen) show(event.currentTarget.value);
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp" && isOpen) move(-1);
    else if (event.key === "Enter" && option) goTo(option.path);
    else return;
    event.preventDefault();
  };

  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": ids.list,
    "aria-activedescendant": active < 0 ? undefined : optionId(active),
    "aria-keyshortcuts": searchKey,
  } as const;
  return (
    <search className={styles["search"]}>
      <form
        action={localPath("/search")}
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          goTo(searchPath(field.current?.value ?? ""));
        }}
      >
        <label htmlFor={ids.field} className="visually-hidden">
          {t("Search the shop")}
        </label>
        <input
          ref={field}
          id={ids.field}
          name="q"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder={t("Search")}
          autoComplete="off"
          maxLength={100}
          defaultValue={searched}
          onInput={(event) => show(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
          {...(isScripted ? combobox : {})}
        />
        {isOpen ? <list.SuggestionList id={ids.list} {...{ options, active, optionId }} onChosen={close} /> : null}
        <FollowingMark isFollowing={isLeaving} />
        <span role="status" className="visually-hidden">
          {found === undefined || list === undefined ? "" : inSuggestions(options.length)}
        </span>
      </form>
    </search>
  );
}

const allOf = (total: number) => t("{total, plural, one {See it as a list} other {All # pieces}}", { total });

const inSuggestions = (count: number) =>
  count === 0 ? t("No suggestions") : t("{count, plural, one {1 suggestion} other {# suggestions}}", { count });

/** What the page at hand was searched for. Whoever has gone on to another finds the field as that one has it. */
function useSearchedFor(field: RefObject<HTMLInputElement | null>, onGone: () => void): string {
  // The server knows the address without its language, and the browser with it.
  const { path } = readPath(usePathname());
  const asked = useSearchParams().get("q") ?? "";
  const searched = path === "/search" ? asked : "";
  const place = `${path}?${searched}`;
  const before = useRef(place);
  // With the page itself: an effect after it would take away what was typed in between.
  useLayoutEffect(() => {
    if (before.current === place || !field.current) return;
    before.current = place;
    field.current.value = searched;
    onGone();
  });
  return searched;
}
