-- Staff give money back of their own accord, and say why.
-- AlterTable
ALTER TABLE "Refund" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '' CONSTRAINT "Refund_reason" CHECK ("reason" IN ('', 'lost', 'damaged', 'missing', 'trouble'));
ALTER TABLE "Refund" ADD COLUMN "givenBy" TEXT;
