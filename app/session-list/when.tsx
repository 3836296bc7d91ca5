import { dateFormat } from "#lib/language";

/** An instant as people say it, to the minute, with the clock that it was read from. */
export const When = ({ instant }: { instant: Date }) => (
  <time dateTime={instant.toISOString()}>{format().format(instant)}</time>
);

const format = dateFormat({
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Dublin",
  timeZoneName: "short",
});
