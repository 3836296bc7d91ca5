-- CreateTable
CREATE TABLE "ProductView" (
    "sessionHandle" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("sessionHandle", "productId"),
    CONSTRAINT "ProductView_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProductView_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ProductView_productId_idx" ON "ProductView"("productId");
