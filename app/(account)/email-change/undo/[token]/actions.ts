"use server";

import { judgePassword } from "#lib/account";
import { findUndoable, undoEmailChange } from "#lib/email-change";
import { t } from "#lib/language";
import { currentNetwork, impersonalAction, redirect } from "#lib/request";
import { undoSchema } from "./schema.ts";

export const undoEmailChangeAction = impersonalAction(
  undoSchema,
  async (_session, { token, "new-password": password }, reply) => {
    // Shown again, the page says that the link is over.
    const page = `/email-change/undo/${encodeURIComponent(token)}`;
    const [network, account] = await Promise.all([currentNetwork(), findUndoable(token)]);
    if (account === undefined) redirect(page);
    const verdict = await judgePassword(password, account, network);
    if (!verdict.isAccepted) return reply({ fieldErrors: { "new-password": [verdict.sentence] } });
    switch (await undoEmailChange(token, password, network)) {
      case "undone":
        // Not signed in by it: the new password is to be used once where it is remembered (ASVS 6.4.3).
        return redirect("/sign-in?because=restored");
      case "link-is-over":
        return redirect(page);
      case "taken":
        return reply({
          formErrors: [t("Your old address has an account of its own by now. Write to us, and we put it right.")],
        });
    }
  },
);
