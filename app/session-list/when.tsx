import { dateFormat } from "#lib/language";

type WhenProps = {
  instant: Date;
  /** The shop's, unless what happens then was set by another. */
  clock?: keyof typeof formats;
};

/** An instant as people say it, to the minute, with the clock that it was read from. */
export const When = ({ instant, clock = "Europe/Dublin" }: WhenProps) => (
  <time dateTime={instant.toISOString()}>{formats[clock]().format(instant)}</time>
);

const formatOf = (timeZone: string) =>
  dateFormat({
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });

const formats = { "Europe/Dublin": formatOf("Europe/Dublin"), UTC: formatOf("UTC") };
