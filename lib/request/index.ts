/** The edge between the web framework and the domains: sessions in cookies, guards, actions. */
import "server-only";

export { type Answer, type FormAction, impersonalAction, provingAction, publicAction, type Reply } from "./action.ts";
export { type PresentedCookie, presentedCookies } from "./cookie-list.ts";
export {
  csrfToken,
  currentClient,
  currentNetwork,
  currentSession,
  ensureSession,
  requireSignIn,
  sessionToProve,
  sessionToShow,
} from "./current-session.ts";
export { refreshBinding, registerBinding } from "./device-binding.ts";
export { presentedDevices } from "./device-cookie.ts";
export { elevatedAction } from "./elevated-action.ts";
export {
  beginElevation,
  currentElevatedAt,
  currentElevation,
  requireElevation,
} from "./elevation.ts";
export { currentArrival, dropArrival } from "./federation-cookies.ts";
export { outcomePath, type ProviderOutcome, providerOutcomes } from "./federation-problem.ts";
export { returnFromProvider } from "./federation-return.ts";
export { startAtProvider } from "./federation-start.ts";
export { guard } from "./guard.ts";
export { type LetIn, letIn, letInByLink, pathAfterSignIn } from "./let-in.ts";
export { answerNotFound } from "./not-found.ts";
export { redirectTo } from "./onward.ts";
export {
  optionsToAdd,
  optionsToAddForStaff,
  optionsToReAuthenticate,
  optionsToReAuthenticateStaff,
  optionsToSignIn,
} from "./passkey-options.ts";
export { currentPendingSignIn, finishWithCode, finishWithPasskey, optionsToFinish } from "./pending-sign-in.ts";
export { redirect } from "./redirect.ts";
export { dropResetToken, openResetLink, resetToken } from "./reset-link.ts";
export { entranceOf, returnPath, signInPath, staffReturnPath } from "./return-path.ts";
export { rotationHeader } from "./rotation.ts";
export { securityHeaders } from "./security-headers.ts";
export { cookieNames } from "./session-cookie.ts";
export { signOut } from "./sign-out.ts";
export { staffAction, staffProvingAction } from "./staff-action.ts";
export { currentStaff, requireStaff, staffCsrfToken } from "./staff-session.ts";
export { staffSignOut } from "./staff-sign-out.ts";
export { sessionTimedOut, typedBefore } from "./typed.ts";
export { logViolations } from "./violation-reports.ts";
export {
  extendSession,
  extendStaffSession,
  keepTyped,
  sessionEvents,
  sessionStatus,
  staffSessionEvents,
  staffSessionStatus,
  watchedSession,
} from "./watch.ts";
