import { optionsToFinish } from "#lib/request";

export const GET = () => optionsToFinish("customer");
