-- Opens the shop. Tables and indexes are Prisma's (`node prisma/migrate.ts new <name>`); the CHECK constraints and the
-- triggers are ours: Prisma cannot state them and does not see them. Whoever redefines one of these tables later
-- (SQLite copies it) must write them again; prisma/migrations.test.ts notices when one is gone.

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Registration" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "handle" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "identifierDigest" TEXT,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "identifierSince" DATETIME NOT NULL,
    "csrfSecret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "authenticatedAt" DATETIME,
    "methods" TEXT NOT NULL DEFAULT '',
    "lastSeenAt" DATETIME NOT NULL,
    "absoluteEndAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endReason" TEXT,
    "network" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Session_kind" CHECK ("kind" IN ('guest', 'customer', 'staff')),
    CONSTRAINT "Session_ended_has_no_identifier" CHECK (("endedAt" IS NULL) = ("identifierDigest" IS NOT NULL)),
    CONSTRAINT "Session_guest_has_no_account" CHECK (("kind" = 'guest') = ("accountId" IS NULL))
);

-- CreateTable
CREATE TABLE "RetiredIdentifier" (
    "digest" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "retiredAt" DATETIME NOT NULL,
    CONSTRAINT "RetiredIdentifier_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "RetiredIdentifier_reason" CHECK ("reason" IN ('rotated', 'sign-in', 'sign-out', 'timeout', 'revoked'))
);

-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "sessionHandle" TEXT,
    "network" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastFailedAt" DATETIME NOT NULL,

    CONSTRAINT "Attempt_failures" CHECK ("failures" > 0)
);

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "picture" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "dimensions" TEXT NOT NULL,
    "care" TEXT NOT NULL,
    "featured" BOOLEAN NOT NULL DEFAULT false,
    "addedOn" DATETIME NOT NULL,
    CONSTRAINT "Product_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Picture" (
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "option" TEXT,

    PRIMARY KEY ("productId", "position"),
    CONSTRAINT "Picture_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,
    CONSTRAINT "Variant_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Variant_stock_never_below_zero" CHECK ("stock" >= 0),
    CONSTRAINT "Variant_price" CHECK ("priceMinor" > 0)
);

-- CreateTable
CREATE TABLE "Cart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionHandle" TEXT,
    "accountId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Cart_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Cart_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Cart_has_one_owner" CHECK (("sessionHandle" IS NULL) <> ("accountId" IS NULL))
);

-- CreateTable
CREATE TABLE "CartLine" (
    "cartId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "seenPriceMinor" INTEGER NOT NULL,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("cartId", "variantId"),
    CONSTRAINT "CartLine_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CartLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "CartLine_quantity" CHECK ("quantity" BETWEEN 1 AND 20)
);

-- CreateTable
CREATE TABLE "Checkout" (
    "cartId" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "addressLine1" TEXT,
    "addressLine2" TEXT,
    "postalCode" TEXT,
    "city" TEXT,
    "country" TEXT,
    "phone" TEXT,
    "deliveryMethod" TEXT,
    "paymentToken" TEXT,
    "paymentLabel" TEXT,
    "payingOrderId" TEXT,
    CONSTRAINT "Checkout_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Order" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "checkoutKey" TEXT NOT NULL,
    "accountId" TEXT,
    "status" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "addressLine1" TEXT NOT NULL,
    "addressLine2" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "deliveryMethod" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "itemsMinor" INTEGER NOT NULL,
    "deliveryMinor" INTEGER NOT NULL,
    "taxMinor" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,
    "taxRateBasisPoints" INTEGER NOT NULL,
    "placedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Order_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,

    CONSTRAINT "Order_status" CHECK ("status" IN ('awaiting-payment', 'confirmed', 'cancelled')),
    CONSTRAINT "Order_adds_up" CHECK ("totalMinor" = "itemsMinor" + "deliveryMinor"),
    CONSTRAINT "Order_tax_is_contained" CHECK ("taxMinor" BETWEEN 0 AND "totalMinor")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "orderId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "variantId" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "unitMinor" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "totalMinor" INTEGER NOT NULL,

    PRIMARY KEY ("orderId", "position"),
    CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "OrderLine_quantity" CHECK ("quantity" > 0),
    CONSTRAINT "OrderLine_adds_up" CHECK ("totalMinor" = "unitMinor" * "quantity")
);

-- CreateTable
CREATE TABLE "OrderAccess" (
    "sessionHandle" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,

    PRIMARY KEY ("sessionHandle", "orderId"),
    CONSTRAINT "OrderAccess_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session" ("handle") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OrderAccess_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Payment" (
    "reference" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Payment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order" ("id") ON DELETE CASCADE ON UPDATE CASCADE,

    CONSTRAINT "Payment_status" CHECK ("status" IN ('pending', 'challenge', 'paid', 'declined')),
    CONSTRAINT "Payment_amount" CHECK ("amountMinor" > 0)
);

-- CreateTable
CREATE TABLE "PaymentNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BankCard" (
    "token" TEXT NOT NULL PRIMARY KEY,
    "behaviour" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BankCharge" (
    "reference" TEXT NOT NULL PRIMARY KEY,
    "challenge" TEXT NOT NULL,
    "cardToken" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "returnUrl" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Letter" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Registration_expiresAt_idx" ON "Registration"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_identifierDigest_key" ON "Session"("identifierDigest");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "Session_absoluteEndAt_idx" ON "Session"("absoluteEndAt");

-- CreateIndex
CREATE INDEX "RetiredIdentifier_sessionHandle_idx" ON "RetiredIdentifier"("sessionHandle");

-- CreateIndex
CREATE INDEX "SecurityEvent_accountId_at_idx" ON "SecurityEvent"("accountId", "at");

-- CreateIndex
CREATE INDEX "Attempt_lastFailedAt_idx" ON "Attempt"("lastFailedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Product_slug_key" ON "Product"("slug");

-- CreateIndex
CREATE INDEX "Product_categorySlug_idx" ON "Product"("categorySlug");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_sku_key" ON "Variant"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "Variant_productId_options_key" ON "Variant"("productId", "options");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_sessionHandle_key" ON "Cart"("sessionHandle");

-- CreateIndex
CREATE UNIQUE INDEX "Cart_accountId_key" ON "Cart"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Checkout_key_key" ON "Checkout"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Order_checkoutKey_key" ON "Order"("checkoutKey");

-- CreateIndex
CREATE INDEX "Order_accountId_placedAt_idx" ON "Order"("accountId", "placedAt");

-- CreateIndex
CREATE INDEX "Order_status_placedAt_idx" ON "Order"("status", "placedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_orderId_key" ON "Payment"("orderId");

-- CreateIndex
CREATE UNIQUE INDEX "BankCharge_challenge_key" ON "BankCharge"("challenge");

-- CreateIndex
CREATE INDEX "Letter_nextTryAt_idx" ON "Letter"("nextTryAt");

-- The journal only grows. Portable in spirit: PostgreSQL says the same with rules or a trigger function.
CREATE TRIGGER "SecurityEvent_is_never_changed" BEFORE UPDATE ON "SecurityEvent"
BEGIN SELECT RAISE(ABORT, 'SecurityEvent is append-only'); END;
CREATE TRIGGER "SecurityEvent_is_never_removed" BEFORE DELETE ON "SecurityEvent"
BEGIN SELECT RAISE(ABORT, 'SecurityEvent is append-only'); END;
