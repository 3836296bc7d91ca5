/** What is told of every offer: what sending it costs and how long it takes, by where it goes, and how it may go back. */
import { methodFor, zones } from "#lib/delivery";
import { currency } from "#lib/money";
import { returnPeriod } from "#lib/returns";
import { days } from "#lib/time";
import type { Thing } from "../../structured-data/structured-data.ts";

/** Standard delivery of one piece by itself to each zone. */
export const shippingData = ({ weightGrams, priceMinor }: { weightGrams: number; priceMinor: number }): Thing[] =>
  zones.flatMap(({ countries }) => {
    const [country = ""] = countries;
    const method = methodFor("standard", { country, weightGrams });
    if (method === undefined) return [];
    const isFree = priceMinor >= (method.freeFromMinor ?? Number.POSITIVE_INFINITY);
    return {
      "@type": "OfferShippingDetails",
      shippingRate: { "@type": "MonetaryAmount", value: euros(isFree ? 0 : method.priceMinor), currency },
      shippingDestination: { "@type": "DefinedRegion", addressCountry: countries },
      deliveryTime: {
        "@type": "ShippingDeliveryTime",
        // It leaves today or on the next working day.
        handlingTime: inDays([0, 1]),
        transitTime: inDays(method.days),
      },
    };
  });

/** How a piece may go back, and who pays for the way (lib/returns). */
export const returnData = (): Thing => ({
  "@type": "MerchantReturnPolicy",
  applicableCountry: zones.flatMap(({ countries }) => countries),
  returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
  merchantReturnDays: returnPeriod / days(1),
  returnMethod: "https://schema.org/ReturnByMail",
  returnFees: "https://schema.org/ReturnFeesCustomerResponsibility",
  itemDefectReturnFees: "https://schema.org/FreeReturn",
});

/** “29.05”. */
export const euros = (minor: number): string => (minor / 100).toFixed(2);

const inDays = ([minValue, maxValue]: readonly [number, number]) => ({
  "@type": "QuantitativeValue",
  minValue,
  maxValue,
  unitCode: "DAY",
});
