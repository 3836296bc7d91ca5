-- What is sent back: how many pieces of which line, what of their price goes back, and how much of a discount was off the
-- delivery, which is no part of what the pieces cost. Tables and columns are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Order" ADD COLUMN "deliveryDiscountMinor" INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "Order_delivery_discount" CHECK ("deliveryDiscountMinor" BETWEEN 0 AND "discountMinor" AND "deliveryDiscountMinor" <= "deliveryMinor");

-- AlterTable
ALTER TABLE "OrderLine" ADD COLUMN "returnedQuantity" INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "OrderLine_returned" CHECK ("returnedQuantity" BETWEEN 0 AND "quantity");

-- CreateTable
CREATE TABLE "ReturnRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "amountMinor" INTEGER NOT NULL,
    "announcedAt" DATETIME NOT NULL,
    "receivedAt" DATETIME,
    "receivedBy" TEXT,
    CONSTRAINT "ReturnRequest_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "ReturnRequest_amount" CHECK ("amountMinor" >= 0)
);

-- CreateTable
CREATE TABLE "ReturnLine" (
    "returnId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("returnId", "position"),
    CONSTRAINT "ReturnLine_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ReturnRequest" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "ReturnLine_quantity" CHECK ("quantity" > 0)
);

-- CreateIndex
CREATE INDEX "ReturnRequest_orderId_announcedAt_idx" ON "ReturnRequest"("orderId", "announcedAt");

-- A code of free delivery took its discount off the delivery and nothing else.
UPDATE "Order" SET "deliveryDiscountMinor" = "discountMinor"
WHERE "promotionCode" IN (SELECT "code" FROM "Promotion" WHERE "kind" = 'free-delivery');
