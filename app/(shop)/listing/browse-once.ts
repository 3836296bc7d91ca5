import { cache } from "react";
import { browse, type Listing, type Query } from "#lib/search";

const browseText = cache((query: string) => browse(JSON.parse(query) as Query));

/** The listing, looked up once for a page and for what its head says of it. */
export const browseOnce = (query: Query): Promise<Listing> => browseText(JSON.stringify(query));
