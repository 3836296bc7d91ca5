/** How patiently the shop asks whether a password has leaked. */
import { seconds } from "#lib/time";

/** Somebody waits in front of the form; a service that takes longer than this is taken for absent. */
export const servicePatience = seconds(2);
