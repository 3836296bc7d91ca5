-- What somebody who knows a code pays less: promotions, who has used them, and the discount as a part of an order's sum.
-- Tables and indexes are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Cart" ADD COLUMN     "promotionCode" TEXT;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "discountMinor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "promotionCode" TEXT NOT NULL DEFAULT '',
DROP CONSTRAINT "Order_adds_up",
ADD CONSTRAINT "Order_adds_up" CHECK ("totalMinor" = "itemsMinor" + "deliveryMinor" - "discountMinor"),
ADD CONSTRAINT "Order_discount" CHECK ("discountMinor" >= 0);

-- CreateTable
CREATE TABLE "Promotion" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,
    "minimumMinor" INTEGER NOT NULL DEFAULT 0,
    "validFrom" TIMESTAMP(3),
    "validThrough" TIMESTAMP(3),
    "isOncePerCustomer" BOOLEAN NOT NULL DEFAULT false,
    "mostUses" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Promotion_pkey" PRIMARY KEY ("code"),

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

    CONSTRAINT "PromotionUse_pkey" PRIMARY KEY ("code","customer")
);

-- CreateIndex
CREATE INDEX "PromotionUse_orderId_idx" ON "PromotionUse"("orderId");

-- AddForeignKey
ALTER TABLE "PromotionUse" ADD CONSTRAINT "PromotionUse_code_fkey" FOREIGN KEY ("code") REFERENCES "Promotion"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromotionUse" ADD CONSTRAINT "PromotionUse_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
