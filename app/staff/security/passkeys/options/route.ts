import { optionsToAddForStaff } from "#lib/request";

export const POST = optionsToAddForStaff;
