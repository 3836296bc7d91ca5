-- Staff give money back of their own accord, and say why.
-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "givenBy" TEXT,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "Refund_reason" CHECK ("reason" IN ('', 'lost', 'damaged', 'missing', 'trouble'));
