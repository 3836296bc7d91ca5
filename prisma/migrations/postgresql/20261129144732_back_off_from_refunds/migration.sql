-- A refund that was not made is asked for less and less often, and staff see that it was refused.
-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nextTryAt" TIMESTAMP(3),
ADD COLUMN     "refusedAt" TIMESTAMP(3);
