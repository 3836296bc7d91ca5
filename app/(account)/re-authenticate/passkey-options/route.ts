import { optionsToReAuthenticate } from "#lib/request";

export const GET = optionsToReAuthenticate;
