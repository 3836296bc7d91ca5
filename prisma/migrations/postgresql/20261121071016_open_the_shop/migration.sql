-- The shop as SQLite's migrations up to 20261121071016 make it. Tables and indexes are Prisma's; the CHECK constraints and
-- the triggers are ours: Prisma cannot state them and does not see them. prisma/migrations.test.ts compares them with SQLite's.

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'customer',
    "passwordHash" TEXT NOT NULL,
    "passwordChangedAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "verifySince" TIMESTAMP(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id"),

    CONSTRAINT "Account_role" CHECK ("role" IN ('customer', 'staff'))
);

-- CreateTable
CREATE TABLE "DefaultAddress" (
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "addressLine1" TEXT NOT NULL,
    "addressLine2" TEXT NOT NULL DEFAULT '',
    "postalCode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DefaultAddress_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "EmailChange" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "oldEmail" TEXT NOT NULL,
    "newEmail" TEXT NOT NULL,
    "newDigest" TEXT NOT NULL,
    "oldDigest" TEXT NOT NULL,
    "undoDigest" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "newConfirmedAt" TIMESTAMP(3),
    "oldConfirmedAt" TIMESTAMP(3),
    "appliedAt" TIMESTAMP(3),
    "undoUntil" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "EmailChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInVerification" (
    "digest" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SignInVerification_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "digest" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "HeldForm" (
    "accountId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "heldAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HeldForm_pkey" PRIMARY KEY ("accountId","path")
);

-- CreateTable
CREATE TABLE "Registration" (
    "digest" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "Session" (
    "handle" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "identifierDigest" TEXT,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "identifierSince" TIMESTAMP(3) NOT NULL,
    "csrfSecret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "authenticatedAt" TIMESTAMP(3),
    "methods" TEXT NOT NULL DEFAULT '',
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "absoluteEndAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,
    "rotationDue" BOOLEAN NOT NULL DEFAULT false,
    "offeredAt" TIMESTAMP(3),
    "pendingDigest" TEXT,
    "pendingSeal" TEXT,
    "network" TEXT NOT NULL DEFAULT '',
    "browser" TEXT NOT NULL DEFAULT '',
    "platform" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "proofDue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("handle"),

    CONSTRAINT "Session_kind" CHECK ("kind" IN ('guest', 'customer', 'staff')),
    CONSTRAINT "Session_ended_has_no_identifier" CHECK (("endedAt" IS NULL) = ("identifierDigest" IS NOT NULL)),
    CONSTRAINT "Session_guest_has_no_account" CHECK (("kind" = 'guest') = ("accountId" IS NULL)),
    CONSTRAINT "Session_pending_is_sealed" CHECK (("pendingDigest" IS NULL) = ("pendingSeal" IS NULL)),
    CONSTRAINT "Session_pending_follows_current" CHECK ("pendingDigest" IS NULL OR ("identifierDigest" IS NOT NULL AND "pendingDigest" <> "identifierDigest"))
);

-- CreateTable
CREATE TABLE "Elevation" (
    "digest" TEXT NOT NULL,
    "sessionHandle" TEXT NOT NULL,
    "provedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Elevation_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "SessionBinding" (
    "sessionHandle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "cookieDigest" TEXT NOT NULL,
    "cookieUntil" TIMESTAMP(3) NOT NULL,
    "formerDigest" TEXT,
    "boundAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SessionBinding_pkey" PRIMARY KEY ("sessionHandle")
);

-- CreateTable
CREATE TABLE "BindingChallenge" (
    "digest" TEXT NOT NULL,
    "sessionHandle" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BindingChallenge_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "RetiredIdentifier" (
    "digest" TEXT NOT NULL,
    "sessionHandle" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "retiredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RetiredIdentifier_pkey" PRIMARY KEY ("digest"),

    CONSTRAINT "RetiredIdentifier_reason" CHECK ("reason" IN ('rotated', 'sign-in', 'sign-out', 'timeout', 'revoked', 'reuse'))
);

-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "sessionHandle" TEXT,
    "network" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SecurityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("key"),

    CONSTRAINT "Attempt_failures" CHECK ("failures" > 0)
);

-- CreateTable
CREATE TABLE "Category" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "picture" TEXT NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "dimensions" TEXT NOT NULL,
    "care" TEXT NOT NULL,
    "featured" BOOLEAN NOT NULL DEFAULT false,
    "addedOn" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Picture" (
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "option" TEXT,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("productId","position")
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "weightGrams" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id"),

    CONSTRAINT "Variant_stock_never_below_zero" CHECK ("stock" >= 0),
    CONSTRAINT "Variant_price" CHECK ("priceMinor" > 0)
);

-- CreateTable
CREATE TABLE "Cart" (
    "id" TEXT NOT NULL,
    "sessionHandle" TEXT,
    "accountId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Cart_pkey" PRIMARY KEY ("id"),

    CONSTRAINT "Cart_has_one_owner" CHECK (("sessionHandle" IS NULL) <> ("accountId" IS NULL))
);

-- CreateTable
CREATE TABLE "CartLine" (
    "cartId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "seenPriceMinor" INTEGER NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CartLine_pkey" PRIMARY KEY ("cartId","variantId"),

    CONSTRAINT "CartLine_quantity" CHECK ("quantity" BETWEEN 1 AND 20)
);

-- CreateTable
CREATE TABLE "Checkout" (
    "cartId" TEXT NOT NULL,
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

    CONSTRAINT "Checkout_pkey" PRIMARY KEY ("cartId")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" TEXT NOT NULL,
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
    "placedAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancelReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id"),

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

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("orderId","position"),

    CONSTRAINT "OrderLine_quantity" CHECK ("quantity" > 0),
    CONSTRAINT "OrderLine_adds_up" CHECK ("totalMinor" = "unitMinor" * "quantity")
);

-- CreateTable
CREATE TABLE "OrderAccess" (
    "sessionHandle" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,

    CONSTRAINT "OrderAccess_pkey" PRIMARY KEY ("sessionHandle","orderId")
);

-- CreateTable
CREATE TABLE "Payment" (
    "reference" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("reference"),

    CONSTRAINT "Payment_status" CHECK ("status" IN ('pending', 'challenge', 'paid', 'declined')),
    CONSTRAINT "Payment_amount" CHECK ("amountMinor" > 0)
);

-- CreateTable
CREATE TABLE "PaymentNotice" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PaymentNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankCard" (
    "token" TEXT NOT NULL,
    "behaviour" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BankCard_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "BankCharge" (
    "reference" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "cardToken" TEXT NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "returnUrl" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BankCharge_pkey" PRIMARY KEY ("reference")
);

-- CreateTable
CREATE TABLE "Letter" (
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_newDigest_key" ON "EmailChange"("newDigest");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_oldDigest_key" ON "EmailChange"("oldDigest");

-- CreateIndex
CREATE UNIQUE INDEX "EmailChange_undoDigest_key" ON "EmailChange"("undoDigest");

-- CreateIndex
CREATE INDEX "EmailChange_accountId_createdAt_idx" ON "EmailChange"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "EmailChange_expiresAt_idx" ON "EmailChange"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInVerification_expiresAt_idx" ON "SignInVerification"("expiresAt");

-- CreateIndex
CREATE INDEX "HeldForm_heldAt_idx" ON "HeldForm"("heldAt");

-- CreateIndex
CREATE INDEX "Registration_expiresAt_idx" ON "Registration"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_identifierDigest_key" ON "Session"("identifierDigest");

-- CreateIndex
CREATE UNIQUE INDEX "Session_pendingDigest_key" ON "Session"("pendingDigest");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "Session_absoluteEndAt_idx" ON "Session"("absoluteEndAt");

-- CreateIndex
CREATE INDEX "Elevation_sessionHandle_idx" ON "Elevation"("sessionHandle");

-- CreateIndex
CREATE UNIQUE INDEX "SessionBinding_name_key" ON "SessionBinding"("name");

-- CreateIndex
CREATE INDEX "BindingChallenge_sessionHandle_idx" ON "BindingChallenge"("sessionHandle");

-- CreateIndex
CREATE INDEX "BindingChallenge_expiresAt_idx" ON "BindingChallenge"("expiresAt");

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

-- AddForeignKey
ALTER TABLE "DefaultAddress" ADD CONSTRAINT "DefaultAddress_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailChange" ADD CONSTRAINT "EmailChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInVerification" ADD CONSTRAINT "SignInVerification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldForm" ADD CONSTRAINT "HeldForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Elevation" ADD CONSTRAINT "Elevation_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionBinding" ADD CONSTRAINT "SessionBinding_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BindingChallenge" ADD CONSTRAINT "BindingChallenge_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetiredIdentifier" ADD CONSTRAINT "RetiredIdentifier_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_categorySlug_fkey" FOREIGN KEY ("categorySlug") REFERENCES "Category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cart" ADD CONSTRAINT "Cart_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "Variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkout" ADD CONSTRAINT "Checkout_cartId_fkey" FOREIGN KEY ("cartId") REFERENCES "Cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderAccess" ADD CONSTRAINT "OrderAccess_sessionHandle_fkey" FOREIGN KEY ("sessionHandle") REFERENCES "Session"("handle") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderAccess" ADD CONSTRAINT "OrderAccess_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The journal only grows.
CREATE FUNCTION "refuse_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "SecurityEvent_is_never_changed" BEFORE UPDATE ON "SecurityEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse_append_only"();
CREATE TRIGGER "SecurityEvent_is_never_removed" BEFORE DELETE ON "SecurityEvent"
FOR EACH ROW EXECUTE FUNCTION "refuse_append_only"();
-- TRUNCATE asks no trigger of a row.
CREATE TRIGGER "SecurityEvent_is_never_emptied" BEFORE TRUNCATE ON "SecurityEvent"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_append_only"();
