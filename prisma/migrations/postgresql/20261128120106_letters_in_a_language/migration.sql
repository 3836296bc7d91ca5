-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';

-- AlterTable
ALTER TABLE "StockNotice" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';
