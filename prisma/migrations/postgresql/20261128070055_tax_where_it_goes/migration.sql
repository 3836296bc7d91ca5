-- Tax by where an order goes: what it is called there, and whether the prices contain it or it comes on top; with the state
-- that an address is in, where that decides. Columns are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "region" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "isTaxIncluded" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "region" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "taxName" TEXT NOT NULL DEFAULT 'VAT',
ALTER COLUMN "taxRateBasisPoints" SET DATA TYPE DOUBLE PRECISION,
DROP CONSTRAINT "Order_adds_up",
ADD CONSTRAINT "Order_adds_up" CHECK (
    "totalMinor" = "itemsMinor" + "deliveryMinor" - "discountMinor" + CASE WHEN "isTaxIncluded" THEN 0 ELSE "taxMinor" END
);

-- AlterTable
ALTER TABLE "SavedAddress" ADD COLUMN     "region" TEXT NOT NULL DEFAULT '';
