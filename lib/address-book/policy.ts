/** How many addresses somebody keeps. */

/** Enough for a family and its presents, and few enough to choose from at checkout without searching. */
export const mostAddresses = 20;
