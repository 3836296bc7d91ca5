-- What somebody who knows a code pays less: promotions, who has used them, and the discount as a part of an order's sum.
-- Tables and indexes are Prisma's; CHECK constraints are written by hand, those of the redefined table again.

-- AlterTable
ALTER TABLE "Cart" ADD COLUMN "promotionCode" TEXT;

-- CreateTable
CREATE TABLE "Promotion" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,
    "minimumMinor" INTEGER NOT NULL DEFAULT 0,
    "validFrom" DATETIME,
    "validThrough" DATETIME,
    "isOncePerCustomer" BOOLEAN NOT NULL DEFAULT false,
    "mostUses" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Promotion_kind" CHECK ("kind" IN ('percentage', 'amount', 'free-delivery')),
    CONSTRAINT "Promotion_leaves_something_to_pay" CHECK (
        ("kind" = 'percentage' AND "value" BETWEEN 1 AND 9999)
        OR ("kind" = 'amount' AND "value" BETWEEN 1 AND "minimumMinor" - 1)
        OR ("kind" = 'free-delivery' AND "value" = 0)
    ),
    CONSTRAINT "Promotion_uses" CHECK ("uses" BETWEEN 0 AND COALESCE("mostUses", "uses"))
);

-- CreateTable
CREATE TABLE "PromotionUse" (
    "code" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,

    PRIMARY KEY ("code", "customer"),
    CONSTRAINT "PromotionUse_code_fkey" FOREIGN KEY ("code") REFERENCES "Promotion" ("code") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PromotionUse_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

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
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "deliveryMethod" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "itemsMinor" INTEGER NOT NULL,
    "deliveryMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "discountMinor" INTEGER NOT NULL DEFAULT 0,
    "promotionCode" TEXT NOT NULL DEFAULT '',
    "totalMinor" INTEGER NOT NULL,
    "taxRateBasisPoints" INTEGER NOT NULL,
    "placedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Order_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,

    CONSTRAINT "Order_status" CHECK ("status" IN ('awaiting-payment', 'confirmed', 'cancelled')),
    CONSTRAINT "Order_adds_up" CHECK ("totalMinor" = "itemsMinor" + "deliveryMinor" - "discountMinor"),
    CONSTRAINT "Order_discount" CHECK ("discountMinor" >= 0),
    CONSTRAINT "Order_tax_is_contained" CHECK ("taxMinor" BETWEEN 0 AND "totalMinor")
);
INSERT INTO "new_Order" ("accountId", "addressLine1", "addressLine2", "cancelReason", "cancelledAt", "checkoutKey", "city", "confirmedAt", "country", "currency", "deliveryMethod", "deliveryMinor", "email", "id", "itemsMinor", "name", "number", "phone", "placedAt", "postalCode", "status", "taxMinor", "taxRateBasisPoints", "totalMinor") SELECT "accountId", "addressLine1", "addressLine2", "cancelReason", "cancelledAt", "checkoutKey", "city", "confirmedAt", "country", "currency", "deliveryMethod", "deliveryMinor", "email", "id", "itemsMinor", "name", "number", "phone", "placedAt", "postalCode", "status", "taxMinor", "taxRateBasisPoints", "totalMinor" FROM "Order";
DROP TABLE "Order";
ALTER TABLE "new_Order" RENAME TO "Order";
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");
CREATE UNIQUE INDEX "Order_checkoutKey_key" ON "Order"("checkoutKey");
CREATE INDEX "Order_accountId_placedAt_idx" ON "Order"("accountId", "placedAt");
CREATE INDEX "Order_status_placedAt_idx" ON "Order"("status", "placedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "PromotionUse_orderId_idx" ON "PromotionUse"("orderId");
