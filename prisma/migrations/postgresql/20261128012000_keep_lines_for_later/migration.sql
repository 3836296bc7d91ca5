-- What is kept below the cart, and the line that was taken out last.

-- AlterTable
ALTER TABLE "CartLine" ADD COLUMN     "isForLater" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "isRemoved" BOOLEAN NOT NULL DEFAULT false;
