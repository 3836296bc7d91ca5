"use server";

import { elevatedAction } from "#lib/request";
import { desks } from "../security/desks.ts";
import { addNewPasskey, removeOldPasskey, renameOldPasskey } from "./acts.ts";
import { newPasskeySchema, removalSchema, renamingSchema } from "./schema.ts";

const path = desks.customer.passkeys;

export const addPasskeyAction = elevatedAction(path, newPasskeySchema, addNewPasskey);

export const renamePasskeyAction = elevatedAction(path, renamingSchema, renameOldPasskey);

export const removePasskeyAction = elevatedAction(path, removalSchema, removeOldPasskey);
