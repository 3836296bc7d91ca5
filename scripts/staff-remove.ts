/** Takes somebody off the staff: their sessions end, and they cannot sign in any more. */
import { CannotStart } from "./cannot-start.ts";
import { runStaffCommand } from "./staff-command.ts";

await runStaffCommand("staff:remove", async ({ removeStaff }, email) => {
  const { wasStaff, sessions } = await removeStaff(email);
  if (!wasStaff) throw new CannotStart(`Nobody of the staff has the address ${email}.`);
  return `${email} is no longer staff. ${sessions === 1 ? "One session" : `${sessions} sessions`} ended.`;
});
