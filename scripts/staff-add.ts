/** Invites somebody to the staff. The link is shown here and nowhere else: whoever runs the command hands it over. */
import { config } from "#lib/config";
import { inWords } from "#lib/time";
import { CannotStart } from "./cannot-start.ts";
import { runStaffCommand } from "./staff-command.ts";

await runStaffCommand("staff:add", async ({ inviteStaff, invitationLife }, email) => {
  const invited = await inviteStaff(email);
  if (invited.outcome === "customers-address") {
    throw new CannotStart(`${email} is a customer's address. Staff use one of their own: nobody is both.`);
  }
  return [
    invited.isStaff
      ? `${email} has an account already. With this link they choose a new password; their sessions end when they do:`
      : `With this link ${email} chooses a name and a password, and is staff:`,
    "",
    `  ${config().origin}/staff/invitation/${invited.token}`,
    "",
    `It works once, for ${inWords(invitationLife)}, and is shown only here. Give it to nobody else.`,
  ].join("\n");
});
