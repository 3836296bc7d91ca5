-- A refund that was not made is asked for less and less often, and staff see that it was refused.
-- AlterTable
ALTER TABLE "Refund" ADD COLUMN "refusedAt" DATETIME;
ALTER TABLE "Refund" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Refund" ADD COLUMN "nextTryAt" DATETIME;
