"use server";

import { staffAction } from "#lib/request";
import { addNewPasskey, removeOldPasskey, renameOldPasskey } from "../../../(account)/account/passkeys/acts.ts";
import { newPasskeySchema, removalSchema, renamingSchema } from "../../../(account)/account/passkeys/schema.ts";
import { desks } from "../../../(account)/account/security/desks.ts";

const path = desks.staff.passkeys;

export const addStaffPasskeyAction = staffAction(path, newPasskeySchema, addNewPasskey);

export const renameStaffPasskeyAction = staffAction(path, renamingSchema, renameOldPasskey);

export const removeStaffPasskeyAction = staffAction(path, removalSchema, removeOldPasskey);
