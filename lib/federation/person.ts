/** Somebody as another site vouches for them. An address that it has not verified is not among it. */
export type VouchedFor = {
  readonly issuer: string;
  /** What the issuer calls them, for ever. */
  readonly subject: string;
  readonly email: string | undefined;
  readonly name: string | undefined;
  /** Whether they proved there who they are since they were sent; undefined where the site does not say such things. */
  readonly isFresh: boolean | undefined;
};
