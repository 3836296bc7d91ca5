/** Moving an account to another e-mail address: asked for, confirmed at both, told to the old one, undone within three days. */
export { confirmEmailChange, findEmailChange, stopEmailChange } from "./confirm.ts";
export { changedLetter, letterToNew, letterToOld, letterToTaken, noticeToOld, restoredLetter } from "./letters.ts";
export { confirmationLife, undoLife } from "./policy.ts";
export { requestEmailChange } from "./request.ts";
export { findUndoable, undoEmailChange } from "./undo.ts";
