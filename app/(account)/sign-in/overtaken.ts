/** Says that what was entered was right until a moment ago. */
export const overtaken = "Something about this account was changed while you signed in. Please sign in once more.";
