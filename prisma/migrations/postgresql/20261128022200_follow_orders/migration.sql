-- Where a paid order is: with which carrier since when, by whose hand, and when it arrived.
-- Columns are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "carrier" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "deliveredAt" TIMESTAMP(3),
ADD COLUMN     "deliveredBy" TEXT,
ADD COLUMN     "dispatchedAt" TIMESTAMP(3),
ADD COLUMN     "dispatchedBy" TEXT,
ADD COLUMN     "trackingNumber" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "Order_dispatched_is_confirmed" CHECK ("dispatchedAt" IS NULL OR "status" = 'confirmed'),
ADD CONSTRAINT "Order_delivered_was_dispatched" CHECK ("deliveredAt" IS NULL OR "dispatchedAt" IS NOT NULL);
