-- Everything that was taken out can be put back for a while, not only what was last.

DELETE FROM "CartLine" WHERE "isRemoved";

-- AlterTable
ALTER TABLE "CartLine" DROP COLUMN "isRemoved",
ADD COLUMN     "removedAt" TIMESTAMP(3);
