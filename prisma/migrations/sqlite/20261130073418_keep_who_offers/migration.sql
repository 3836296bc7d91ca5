-- Who of the staff offers a promotion, and who ends one.

-- AlterTable
ALTER TABLE "Promotion" ADD COLUMN "endedBy" TEXT;
ALTER TABLE "Promotion" ADD COLUMN "offeredBy" TEXT;
