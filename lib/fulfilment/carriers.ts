/** Who carries parcels for the shop, and where each tells how far a parcel is. */
import type { Parcel } from "#lib/orders";

type Carrier = {
  readonly id: string;
  readonly name: string;
  /** The carrier's own page for a parcel; its number is put at the end. */
  readonly tracking: string;
};

export const carriers = [
  { id: "an-post", name: "An Post", tracking: "https://www.anpost.com/Post-Parcels/Track/History?item=" },
  { id: "dhl", name: "DHL", tracking: "https://www.dhl.com/ie-en/home/tracking.html?tracking-id=" },
  { id: "ups", name: "UPS", tracking: "https://www.ups.com/track?tracknum=" },
] as const satisfies readonly Carrier[];

/** “An Post”. A carrier that the shop has parted with keeps its identifier for a name. */
export const nameOfCarrier = (id: string): string => carrierOf(id)?.name ?? id;

/** Where a parcel can be followed; undefined with a carrier that the shop has parted with. */
export function trackingUrl({ carrier, trackingNumber }: Parcel): string | undefined {
  const known = carrierOf(carrier);
  return known && `${known.tracking}${encodeURIComponent(trackingNumber)}`;
}

const carrierOf = (id: string): Carrier | undefined => carriers.find((carrier) => carrier.id === id);
