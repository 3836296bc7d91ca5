/** Pieces that somebody may save, so that nobody fills the shop's memory. Two lists that become one may hold more together. */
export const mostWishes = 100;
