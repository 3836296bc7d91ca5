import { optionsToSignIn } from "#lib/request";

export const GET = () => optionsToSignIn("customer");
