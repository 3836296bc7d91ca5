/** The one spelling under which an address is kept and looked up. */
export const normaliseEmail = (typed: string): string => typed.trim().toLowerCase();
