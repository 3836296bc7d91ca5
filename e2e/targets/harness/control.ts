/** What a case relies on: where it is not so, an attack that shows nothing says nothing about the shop. */

/** Ends a case as not tried unless `isSo`; `otherwise` says what was seen instead. */
export function control(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(`The control failed: ${otherwise}`);
}
