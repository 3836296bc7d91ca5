import { dataFile } from "../data-file.ts";

/** One's data for other programs. */
export const GET = () =>
  dataFile({
    type: "application/json",
    name: "cartwright-data.json",
    write: (data) => JSON.stringify(data, undefined, 2),
  });
