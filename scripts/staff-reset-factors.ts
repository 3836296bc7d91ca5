/** Takes the second factors of a member of staff away: they set up new ones, and nothing opens to them before that. */
import { CannotStart } from "./cannot-start.ts";
import { runStaffCommand } from "./staff-command.ts";

await runStaffCommand("staff:reset-factors", async ({ resetFactors }, email) => {
  const { isStaff, sessions } = await resetFactors(email);
  if (!isStaff) throw new CannotStart(`Nobody of the staff has the address ${email}.`);
  return [
    `${email} has no second factor and no recovery code any more. ${sessions === 1 ? "One session" : `${sessions} sessions`} ended.`,
    "A letter says so. Their next sign-in takes their password and a link that is mailed to them; then they set up a new factor.",
  ].join("\n");
});
