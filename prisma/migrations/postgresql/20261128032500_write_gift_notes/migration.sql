-- A few words to whoever unpacks an order, and whether they see what it cost: with the cart first, then with the order.

-- AlterTable
ALTER TABLE "Cart" ADD COLUMN     "giftMessage" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hidesPrices" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "giftMessage" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hidesPrices" BOOLEAN NOT NULL DEFAULT false;
