/** Somebody who does not exist, and what might be written to them. No link of theirs opens anything. */
import { config } from "#lib/config";
import type { Minor } from "#lib/money";
import type { OrderView } from "#lib/orders";
import type { Return } from "#lib/returns";
import { instant } from "#lib/time";

export const account = {
  id: "example",
  name: "Ada Byron",
  email: "ada@example.com",
  role: "customer",
  language: "en",
} as const;
export const staff = {
  id: "example",
  name: "Grace Hopper",
  email: "grace@example.com",
  role: "staff",
  language: "en",
} as const;
export const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
export const at = instant("2026-11-20T09:30:00Z");
/** As long as a real one, and never given out. */
export const token = "example-".padEnd(43, "-");
export const linkOf = (path: string): string => `${config().origin}${path}/${token}`;
export const moved = { name: account.name, oldEmail: account.email, newEmail: "ada.byron@example.com" };

export const parcel = { carrier: "an-post", trackingNumber: "CP123456789IE", dispatchedAt: at };

export const comingBack: Return = {
  id: "example",
  reason: "changed-mind",
  amountMinor: 6120,
  announcedAt: at,
  receivedAt: undefined,
  deliveryMinor: 0,
  discountMinor: 680,
  taxMinor: 1144,
  isReduced: false,
  pieces: [{ position: 0, quantity: 1 }],
};

export const invoice = { id: "example", kind: "invoice", number: "INV-2026-00001" } as const;
export const creditNote = { id: "example", kind: "credit-note", number: "CN-2026-00001" } as const;

export const piece = { name: "Harvest vase", slug: "harvest-vase", options: { Glaze: "Ink", Size: "Large" } };

const minor = (amount: number) => amount as Minor;

export const order: OrderView = {
  id: "example",
  number: "CW-2345-6789",
  status: "confirmed",
  cancelReason: undefined,
  placedAt: at,
  confirmedAt: at,
  cancelledAt: undefined,
  parcel: undefined,
  deliveredAt: undefined,
  refunds: [],
  email: account.email,
  deliveryMethod: "standard",
  paymentLabel: "Visa ending in 4242",
  paymentReference: "example",
  language: "en",
  gift: { message: "For the new house. Fill it often!", hidesPrices: true },
  address: {
    name: account.name,
    line1: "12 Quay Street",
    line2: "",
    postalCode: "D02 AF30",
    city: "Dublin",
    region: "",
    country: "IE",
    phone: "",
  },
  lines: [
    {
      variantId: "example",
      sku: "HV-OAT",
      slug: "harvest-vase",
      name: "Harvest vase",
      options: "Oat",
      picture: "harvest-vase-oat",
      unitMinor: minor(6800),
      quantity: 1,
      totalMinor: minor(6800),
      returnedQuantity: 0,
    },
  ],
  itemsMinor: minor(6800),
  deliveryMinor: minor(490),
  taxMinor: minor(1236),
  deliveryDiscountMinor: minor(0),
  discountMinor: minor(680),
  promotionCode: "WELCOME10",
  totalMinor: minor(6610),
  taxName: "VAT",
  isTaxIncluded: true,
  taxRateBasisPoints: 2300,
};
