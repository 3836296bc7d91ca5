import { optionsToReAuthenticateStaff } from "#lib/request";

export const GET = optionsToReAuthenticateStaff;
