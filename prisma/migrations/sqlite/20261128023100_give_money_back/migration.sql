-- Money that goes back: what the shop owes, what the bank has taken on, and never more of a payment than was paid.
-- Tables and columns are Prisma's; CHECK constraints are written by hand.

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN "refundedMinor" INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "Payment_refunded" CHECK ("refundedMinor" BETWEEN 0 AND "amountMinor");

-- AlterTable
ALTER TABLE "BankCharge" ADD COLUMN "refundedMinor" INTEGER NOT NULL DEFAULT 0
    CONSTRAINT "BankCharge_refunded" CHECK ("refundedMinor" BETWEEN 0 AND "amountMinor");

-- CreateTable
CREATE TABLE "Refund" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "owedAt" DATETIME NOT NULL,
    "refundedAt" DATETIME,
    CONSTRAINT "Refund_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Refund_amount" CHECK ("amountMinor" > 0)
);

-- CreateTable
CREATE TABLE "BankRefund" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");

-- CreateIndex
CREATE INDEX "Refund_refundedAt_idx" ON "Refund"("refundedAt");
