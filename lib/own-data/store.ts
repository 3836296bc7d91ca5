/** Everything that is kept about one person, column by column: what is not named here is a secret or not about them. */
import "server-only";
import { database } from "#lib/database";

/** What the shop keeps about the account and its owner. */
export async function findOwnData(accountId: string) {
  const account = await database().account.findUniqueOrThrow({
    where: { id: accountId },
    select: ofAccount,
  });
  const events = await database().securityEvent.findMany({
    // Whom they were refused would tell them that there is something: it is about others too.
    where: { accountId, kind: { not: "access-refused" } },
    orderBy: { id: "asc" },
    select: { at: true, kind: true, network: true, reason: true },
  });
  // Asked for as a guest, they are the same person's: the account has proved whose address it is.
  const notices = await database().stockNotice.findMany({
    where: { OR: [{ accountId }, { email: account.email }] },
    select: { email: true, confirmedAt: true, expiresAt: true, variant: { select: { sku: true } } },
  });
  const { addresses, sessions, verifications, identities, ...facts } = account;
  const {
    cart,
    wishes,
    orders,
    reviews,
    emailChanges,
    deletion,
    passkeys,
    authenticator,
    recoveryCodes,
    knownDevices,
    ...own
  } = facts;
  return {
    account: own,
    deletion,
    addresses: addresses.map(({ defaultOf, ...saved }) => ({ ...saved, isDefault: defaultOf !== null })),
    wishList: wishes.map(({ addedAt, variant }) => ({ name: variant.product.name, sku: variant.sku, addedAt })),
    cart,
    orders,
    emailChanges,
    passkeys,
    authenticator,
    recoveryCodes,
    knownDevices,
    stockNotices: notices.map(({ variant, ...notice }) => ({ sku: variant.sku, ...notice })),
    reviews: reviews.map(({ product, ...review }) => ({ product: product.name, ...review })),
    sessions: sessions.map(({ binding, views, ...session }) => ({
      ...session,
      boundToDeviceAt: binding?.boundAt ?? null,
      lookedAt: views.map(({ seenAt, product }) => ({ name: product.name, seenAt })),
    })),
    signInConfirmations: verifications,
    connectedSignIns: identities,
    securityEvents: events,
  };
}

const addressed = {
  name: true,
  addressLine1: true,
  addressLine2: true,
  postalCode: true,
  city: true,
  region: true,
  country: true,
  phone: true,
} as const;

const ofDocument = {
  kind: true,
  number: true,
  corrects: true,
  reason: true,
  issuedAt: true,
  seller: true,
  sellerVatNumber: true,
  buyer: true,
  deliveryName: true,
  currency: true,
  itemsMinor: true,
  deliveryMinor: true,
  discountMinor: true,
  promotionCode: true,
  taxName: true,
  taxRateBasisPoints: true,
  isTaxIncluded: true,
  taxMinor: true,
  totalMinor: true,
  lines: {
    orderBy: { position: "asc" },
    select: { sku: true, name: true, options: true, quantity: true, unitMinor: true, totalMinor: true },
  },
} as const;

const ofOrder = {
  number: true,
  status: true,
  placedAt: true,
  confirmedAt: true,
  cancelledAt: true,
  dispatchedAt: true,
  carrier: true,
  trackingNumber: true,
  deliveredAt: true,
  email: true,
  ...addressed,
  deliveryMethod: true,
  currency: true,
  itemsMinor: true,
  deliveryMinor: true,
  discountMinor: true,
  promotionCode: true,
  giftMessage: true,
  hidesPrices: true,
  taxMinor: true,
  taxName: true,
  isTaxIncluded: true,
  totalMinor: true,
  payment: { select: { provider: true, status: true, label: true, amountMinor: true } },
  returns: {
    orderBy: { announcedAt: "asc" },
    select: { reason: true, amountMinor: true, isReduced: true, announcedAt: true, receivedAt: true },
  },
  refunds: {
    orderBy: { owedAt: "asc" },
    select: { amountMinor: true, reason: true, owedAt: true, refundedAt: true },
  },
  documents: { orderBy: { issuedAt: "asc" }, select: ofDocument },
  lines: {
    orderBy: { position: "asc" },
    select: {
      sku: true,
      name: true,
      options: true,
      quantity: true,
      unitMinor: true,
      totalMinor: true,
      returnedQuantity: true,
    },
  },
} as const;

const ofSession = {
  kind: true,
  createdAt: true,
  authenticatedAt: true,
  methods: true,
  lastSeenAt: true,
  endedAt: true,
  endReason: true,
  network: true,
  browser: true,
  platform: true,
  hints: true,
  risks: true,
  binding: { select: { boundAt: true } },
  views: { orderBy: { seenAt: "asc" }, select: { seenAt: true, product: { select: { name: true } } } },
} as const;

const ofCheckout = { email: true, ...addressed, deliveryMethod: true, paymentLabel: true } as const;

const ofCart = {
  updatedAt: true,
  promotionCode: true,
  giftMessage: true,
  hidesPrices: true,
  lines: {
    select: { quantity: true, addedAt: true, isForLater: true, removedAt: true, variant: { select: { sku: true } } },
  },
  checkout: { select: ofCheckout },
} as const;

const ofAccount = {
  name: true,
  email: true,
  createdAt: true,
  passwordChangedAt: true,
  deletion: { select: { requestedAt: true, dueAt: true } },
  addresses: { orderBy: { createdAt: "asc" }, select: { label: true, ...addressed, createdAt: true, defaultOf: true } },
  cart: { select: ofCart },
  wishes: {
    orderBy: { addedAt: "asc" },
    select: { addedAt: true, variant: { select: { sku: true, product: { select: { name: true } } } } },
  },
  orders: { orderBy: { placedAt: "asc" }, select: ofOrder },
  reviews: {
    orderBy: { writtenAt: "asc" },
    select: {
      author: true,
      stars: true,
      title: true,
      text: true,
      standing: true,
      objection: true,
      writtenAt: true,
      product: { select: { name: true } },
    },
  },
  sessions: { orderBy: { createdAt: "asc" }, select: ofSession },
  passkeys: {
    orderBy: { createdAt: "asc" },
    select: { name: true, isSyncable: true, isBackedUp: true, createdAt: true, lastUsedAt: true },
  },
  authenticator: { select: { confirmedAt: true, lastUsedAt: true } },
  recoveryCodes: { select: { createdAt: true, usedAt: true } },
  knownDevices: { orderBy: { firstSeenAt: "asc" }, select: { firstSeenAt: true, lastUsedAt: true } },
  emailChanges: {
    orderBy: { createdAt: "asc" },
    select: {
      oldEmail: true,
      newEmail: true,
      createdAt: true,
      expiresAt: true,
      newConfirmedAt: true,
      oldConfirmedAt: true,
      appliedAt: true,
      undoUntil: true,
      endedAt: true,
    },
  },
  verifications: {
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, expiresAt: true, usedAt: true },
  },
  identities: {
    orderBy: { linkedAt: "asc" },
    select: { issuer: true, subject: true, email: true, linkedAt: true, lastUsedAt: true },
  },
} as const;
