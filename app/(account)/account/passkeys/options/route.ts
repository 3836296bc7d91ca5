import { optionsToAdd } from "#lib/request";

export const POST = optionsToAdd;
