-- Notices of payments, cards of the test bank and what it declined have an end.
-- CreateIndex
CREATE INDEX "BankCard_createdAt_idx" ON "BankCard"("createdAt");

-- CreateIndex
CREATE INDEX "BankCharge_status_createdAt_idx" ON "BankCharge"("status", "createdAt");

-- CreateIndex
CREATE INDEX "PaymentNotice_receivedAt_idx" ON "PaymentNotice"("receivedAt");
