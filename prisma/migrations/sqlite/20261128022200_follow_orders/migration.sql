-- Where a paid order is: with which carrier since when, by whose hand, and when it arrived.
-- Columns are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Order" ADD COLUMN "carrier" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Order" ADD COLUMN "trackingNumber" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Order" ADD COLUMN "dispatchedAt" DATETIME
    CONSTRAINT "Order_dispatched_is_confirmed" CHECK ("dispatchedAt" IS NULL OR "status" = 'confirmed');
ALTER TABLE "Order" ADD COLUMN "dispatchedBy" TEXT;
ALTER TABLE "Order" ADD COLUMN "deliveredAt" DATETIME
    CONSTRAINT "Order_delivered_was_dispatched" CHECK ("deliveredAt" IS NULL OR "dispatchedAt" IS NOT NULL);
ALTER TABLE "Order" ADD COLUMN "deliveredBy" TEXT;
