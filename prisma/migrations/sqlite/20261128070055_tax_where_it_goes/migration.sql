-- Tax by where an order goes: what it is called there, and whether the prices contain it or it comes on top; with the state
-- that an address is in, where that decides. Columns are Prisma's; CHECK constraints are written by hand, those of the redefined table again.

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN "region" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "SavedAddress" ADD COLUMN "region" TEXT NOT NULL DEFAULT '';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Order" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "checkoutKey" TEXT NOT NULL,
    "accountId" TEXT,
    "status" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "addressLine1" TEXT NOT NULL,
    "addressLine2" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "deliveryMethod" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "itemsMinor" INTEGER NOT NULL,
    "deliveryMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "taxName" TEXT NOT NULL DEFAULT 'VAT',
    "isTaxIncluded" BOOLEAN NOT NULL DEFAULT true,
    "discountMinor" INTEGER NOT NULL DEFAULT 0,
    "deliveryDiscountMinor" INTEGER NOT NULL DEFAULT 0,
    "promotionCode" TEXT NOT NULL DEFAULT '',
    "giftMessage" TEXT NOT NULL DEFAULT '',
    "hidesPrices" BOOLEAN NOT NULL DEFAULT false,
    "totalMinor" INTEGER NOT NULL,
    "taxRateBasisPoints" REAL NOT NULL,
    "placedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    "carrier" TEXT NOT NULL DEFAULT '',
    "trackingNumber" TEXT NOT NULL DEFAULT '',
    "dispatchedAt" DATETIME,
    "dispatchedBy" TEXT,
    "deliveredAt" DATETIME,
    "deliveredBy" TEXT,
    CONSTRAINT "Order_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,

    CONSTRAINT "Order_status" CHECK ("status" IN ('awaiting-payment', 'confirmed', 'cancelled')),
    CONSTRAINT "Order_adds_up" CHECK (
        "totalMinor" = "itemsMinor" + "deliveryMinor" - "discountMinor" + CASE WHEN "isTaxIncluded" THEN 0 ELSE "taxMinor" END
    ),
    CONSTRAINT "Order_discount" CHECK ("discountMinor" >= 0),
    CONSTRAINT "Order_delivery_discount" CHECK ("deliveryDiscountMinor" BETWEEN 0 AND "discountMinor" AND "deliveryDiscountMinor" <= "deliveryMinor"),
    CONSTRAINT "Order_tax_is_contained" CHECK ("taxMinor" BETWEEN 0 AND "totalMinor"),
    CONSTRAINT "Order_dispatched_is_confirmed" CHECK ("dispatchedAt" IS NULL OR "status" = 'confirmed'),
    CONSTRAINT "Order_delivered_was_dispatched" CHECK ("deliveredAt" IS NULL OR "dispatchedAt" IS NOT NULL)
);
INSERT INTO "new_Order" ("accountId", "addressLine1", "addressLine2", "cancelReason", "cancelledAt", "carrier", "checkoutKey", "city", "confirmedAt", "country", "currency", "deliveredAt", "deliveredBy", "deliveryDiscountMinor", "deliveryMethod", "deliveryMinor", "discountMinor", "dispatchedAt", "dispatchedBy", "email", "giftMessage", "hidesPrices", "id", "itemsMinor", "name", "number", "phone", "placedAt", "postalCode", "promotionCode", "status", "taxMinor", "taxRateBasisPoints", "totalMinor", "trackingNumber") SELECT "accountId", "addressLine1", "addressLine2", "cancelReason", "cancelledAt", "carrier", "checkoutKey", "city", "confirmedAt", "country", "currency", "deliveredAt", "deliveredBy", "deliveryDiscountMinor", "deliveryMethod", "deliveryMinor", "discountMinor", "dispatchedAt", "dispatchedBy", "email", "giftMessage", "hidesPrices", "id", "itemsMinor", "name", "number", "phone", "placedAt", "postalCode", "promotionCode", "status", "taxMinor", "taxRateBasisPoints", "totalMinor", "trackingNumber" FROM "Order";
DROP TABLE "Order";
ALTER TABLE "new_Order" RENAME TO "Order";
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");
CREATE UNIQUE INDEX "Order_checkoutKey_key" ON "Order"("checkoutKey");
CREATE INDEX "Order_accountId_placedAt_idx" ON "Order"("accountId", "placedAt");
CREATE INDEX "Order_status_placedAt_idx" ON "Order"("status", "placedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
