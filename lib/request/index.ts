/** The edge between the web framework and the domains: sessions in cookies, guards, actions. */
import "server-only";

export { type Answer, type FormAction, impersonalAction, provingAction, publicAction } from "./action.ts";
export {
  csrfToken,
  currentNetwork,
  currentSession,
  ensureSession,
  requireSignIn,
  sessionToProve,
} from "./current-session.ts";
export { beginCustomerSession } from "./customer-session.ts";
export { refreshBinding, registerBinding } from "./device-binding.ts";
export { elevatedAction } from "./elevated-action.ts";
export {
  beginElevation,
  beginStaffElevation,
  currentElevation,
  requireElevation,
  requireStaffElevation,
} from "./elevation.ts";
export { guard } from "./guard.ts";
export { letIn, pathAfterSignIn } from "./let-in.ts";
export { returnPath, signInPath } from "./return-path.ts";
export { rotationHeader } from "./rotation.ts";
export { signOut } from "./sign-out.ts";
export { staffAction, staffProvingAction } from "./staff-action.ts";
export {
  beginStaffSession,
  currentStaff,
  requireStaff,
  staffCsrfToken,
} from "./staff-session.ts";
export { staffSignOut } from "./staff-sign-out.ts";
export { sessionTimedOut, typedBefore } from "./typed.ts";
export {
  extendSession,
  extendStaffSession,
  keepTyped,
  sessionStatus,
  staffSessionStatus,
  watchedSession,
} from "./watch.ts";
