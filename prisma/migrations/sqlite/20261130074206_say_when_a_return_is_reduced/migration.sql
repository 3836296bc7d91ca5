-- A return brings less than its pieces cost when staff had given of that before.
-- AlterTable
ALTER TABLE "ReturnRequest" ADD COLUMN "isReduced" BOOLEAN NOT NULL DEFAULT false;
