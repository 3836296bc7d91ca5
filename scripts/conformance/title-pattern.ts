/** What matches the titles of a unit test: the placeholders of Vitest stand for anything. */
export const titlePattern = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split(placeholder)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );

const placeholder = /%[a-z]|\$\w+/;
