// The synchroniser token of the session, in every form that changes something (ASVS 3.5.1).

/** A hidden field with the session's token; `token` comes from `csrfToken()` and is "" while there is no session. */
export function Csrf({ token }: { token: string }) {
  return <input type="hidden" name="csrf" value={token} />;
}
