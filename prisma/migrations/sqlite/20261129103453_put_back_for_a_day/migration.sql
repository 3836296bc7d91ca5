-- Everything that was taken out can be put back for a while, not only what was last.

DELETE FROM "CartLine" WHERE "isRemoved";

-- AlterTable. Not made anew, as Prisma would: its CHECK stays.
ALTER TABLE "CartLine" DROP COLUMN "isRemoved";
ALTER TABLE "CartLine" ADD COLUMN "removedAt" DATETIME;
