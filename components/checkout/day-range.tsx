// When something arrives, as days of the week and month: people plan by those, not by “3–5 working days”.
import { dateFormat } from "#lib/language";

const day = dateFormat({
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "Europe/Dublin",
});

/** “Tue 24 Nov – Thu 26 Nov”, readable for machines too. */
export function DayRange({ from, to }: { from: Date; to: Date }) {
  const [first, last] = [dayName(from), dayName(to)];
  return (
    <>
      <time dateTime={isoDay(from)}>{first}</time>
      {first === last ? null : (
        <>
          {" – "}
          <time dateTime={isoDay(to)}>{last}</time>
        </>
      )}
    </>
  );
}

// English and German put a comma after the weekday, which a range does not need.
const dayName = (date: Date) => day().format(date).replace(",", "");

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
