-- Invoices and credit notes as they were issued, and the numbers that they were given: one after the other, none left out. And of
-- what is sent back, what a credit note has to say of its amount.
-- Tables and columns are Prisma's; CHECK constraints and triggers are written by hand.

-- CreateTable
CREATE TABLE "TaxDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "corrects" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "issuedAt" DATETIME NOT NULL,
    "seller" TEXT NOT NULL,
    "sellerVatNumber" TEXT NOT NULL,
    "buyer" TEXT NOT NULL,
    "deliveryName" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "itemsMinor" INTEGER NOT NULL,
    "deliveryMinor" INTEGER NOT NULL,
    "discountMinor" INTEGER NOT NULL,
    "promotionCode" TEXT NOT NULL DEFAULT '',
    "taxName" TEXT NOT NULL,
    "taxRateBasisPoints" REAL NOT NULL,
    "isTaxIncluded" BOOLEAN NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,
    CONSTRAINT "TaxDocument_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "TaxDocument_kind" CHECK ("kind" IN ('invoice', 'credit-note')),
    CONSTRAINT "TaxDocument_corrects" CHECK (("kind" = 'credit-note') = ("corrects" <> '')),
    CONSTRAINT "TaxDocument_parts" CHECK ("itemsMinor" >= 0 AND "deliveryMinor" >= 0 AND "discountMinor" >= 0 AND "taxMinor" >= 0 AND "totalMinor" > 0),
    CONSTRAINT "TaxDocument_total" CHECK ("totalMinor" = "itemsMinor" + "deliveryMinor" - "discountMinor" + CASE WHEN "isTaxIncluded" THEN 0 ELSE "taxMinor" END)
);

-- CreateTable
CREATE TABLE "TaxDocumentLine" (
    "documentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitMinor" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,

    PRIMARY KEY ("documentId", "position"),
    CONSTRAINT "TaxDocumentLine_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "TaxDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,

    CONSTRAINT "TaxDocumentLine_total" CHECK ("quantity" > 0 AND "totalMinor" = "unitMinor" * "quantity")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("kind", "year"),

    CONSTRAINT "NumberSeries_last" CHECK ("last" > 0)
);

-- AlterTable
ALTER TABLE "ReturnRequest" ADD COLUMN "deliveryMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ReturnRequest" ADD COLUMN "discountMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ReturnRequest" ADD COLUMN "taxMinor" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "TaxDocument_key_key" ON "TaxDocument"("key");

-- CreateIndex
CREATE UNIQUE INDEX "TaxDocument_number_key" ON "TaxDocument"("number");

-- CreateIndex
CREATE INDEX "TaxDocument_orderId_issuedAt_idx" ON "TaxDocument"("orderId", "issuedAt");

CREATE TRIGGER "TaxDocument_is_never_changed" BEFORE UPDATE ON "TaxDocument"
BEGIN SELECT RAISE(ABORT, 'TaxDocument is append-only'); END;
CREATE TRIGGER "TaxDocument_is_never_removed" BEFORE DELETE ON "TaxDocument"
BEGIN SELECT RAISE(ABORT, 'TaxDocument is append-only'); END;
CREATE TRIGGER "TaxDocumentLine_is_never_changed" BEFORE UPDATE ON "TaxDocumentLine"
BEGIN SELECT RAISE(ABORT, 'TaxDocumentLine is append-only'); END;
CREATE TRIGGER "TaxDocumentLine_is_never_removed" BEFORE DELETE ON "TaxDocumentLine"
BEGIN SELECT RAISE(ABORT, 'TaxDocumentLine is append-only'); END;

CREATE TRIGGER "NumberSeries_leaves_none_out" BEFORE UPDATE ON "NumberSeries"
WHEN NEW."last" <> OLD."last" + 1 OR NEW."kind" <> OLD."kind" OR NEW."year" <> OLD."year"
BEGIN SELECT RAISE(ABORT, 'NumberSeries grows by one'); END;
CREATE TRIGGER "NumberSeries_is_never_removed" BEFORE DELETE ON "NumberSeries"
BEGIN SELECT RAISE(ABORT, 'NumberSeries grows by one'); END;
