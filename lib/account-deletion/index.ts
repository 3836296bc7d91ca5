/**
 * Deleting an account (GDPR, article 17). It is asked for with a proof, waits a week in which its owner may change their
 * mind, and then goes for good. The books keep the orders, without a word about whose they were.
 */

export { deleteDueAccounts } from "./delete-due.ts";
export { accountKeptLetter, deletedLetter, deletionRequestedLetter } from "./letter.ts";
export { coolingOff } from "./policy.ts";
export { type Deletion, findDeletion, keepAccount, requestDeletion } from "./request.ts";
