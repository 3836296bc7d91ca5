/** How people see the shop: on a phone and on a desktop, by day and by night. */
export const looks = [
  { look: "phone-light", width: 390, height: 844, colorScheme: "light" },
  { look: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
  { look: "desktop-light", width: 1440, height: 900, colorScheme: "light" },
  { look: "desktop-dark", width: 1440, height: 900, colorScheme: "dark" },
] as const;

/** Where everything lies that is made of them; git ignores it. */
export const folder = "screenshots";

/** What the sheet has to know of a picture that was taken in every look. */
export type Shot = {
  /** What is to be seen, in a word or two. */
  readonly state: string;
  /** Where, as lib/request/access.ts spells it; nothing, for what has no address. */
  readonly page: string | undefined;
  /** The name of its files in the folder, without the look and what kind of file it is. */
  readonly file: string;
};

/** The file of a shot in one look, in the folder. */
export const fileOf = ({ file }: Pick<Shot, "file">, look: (typeof looks)[number]["look"]): string =>
  `${file}.${look}.png`;

/** The mark of a shot among a test's annotations. */
export const shotMark = "shot";
