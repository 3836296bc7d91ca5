/** Whose password a form is about, for password managers: they keep it under the name that they find beside it. */
export const AccountName = ({ email }: { email: string }) => (
  <input type="email" autoComplete="username" value={email} readOnly hidden />
);
