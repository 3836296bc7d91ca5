/** From so few on the shop says how many are left: it is the number itself, and no more than somebody may want to know. */
export const fewLeft = 5;

/** Pieces on one page of the list in the back office. */
export const shelfPageLength = 20;
