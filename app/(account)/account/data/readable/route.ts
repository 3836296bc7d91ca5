import { asPage } from "#lib/own-data";
import { now } from "#lib/time";
import { dataFile } from "../data-file.ts";

/** One's data to read, as a page that needs no shop. */
export const GET = () =>
  dataFile({ type: "text/html", name: "cartwright-data.html", write: (data) => asPage(data, now()) });
