"use server";

import { elevatedAction } from "#lib/request";
import { desks, passkeyPath } from "../security/desks.ts";
import { addNewPasskey, removeOldPasskey, renameOldPasskey } from "./acts.ts";
import { newPasskeySchema, removalSchema, renamingSchema } from "./schema.ts";

const path = desks.customer.passkeys;

export const addPasskeyAction = elevatedAction(path, newPasskeySchema, addNewPasskey);

const onItsPage = { at: ({ id }: { id: string }) => passkeyPath("customer", id) };

export const renamePasskeyAction = elevatedAction(`${path}/[id]`, renamingSchema, renameOldPasskey, onItsPage);

export const removePasskeyAction = elevatedAction(`${path}/[id]`, removalSchema, removeOldPasskey, onItsPage);
