// What might be meant, with pictures. Every suggestion is a link as well, for whoever wants it in a tab of its own.
import { Picture } from "#components/catalog/picture";
import { Link } from "#components/link";
import { t } from "#lib/language";
import styles from "./search-box.module.css";
import type { Option } from "./use-suggestions.ts";

type SuggestionListProps = {
  id: string;
  options: readonly Option[];
  active: number;
  optionId: (index: number) => string;
  onChosen: () => void;
};

export function SuggestionList({ id, options, active, optionId, onChosen }: SuggestionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("Suggestions")}
      className={styles["list"]}
      // The focus stays in the field, also when the mouse is pressed here.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <Link
          key={option.path}
          prefetch={false}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          href={option.path}
          className={styles["option"]}
          onClick={onChosen}
        >
          {option.picture === undefined ? null : <Picture name={option.picture} alt="" sizes="3rem" />}
          <span>{option.name}</span>
          <span className={styles["note"]}>{option.note}</span>
        </Link>
      ))}
    </div>
  );
}
