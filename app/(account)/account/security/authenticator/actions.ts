"use server";

import { elevatedAction } from "#lib/request";
import { desks } from "../desks.ts";
import { beginNewAuthenticator, confirmNewAuthenticator, removeOldAuthenticator } from "./acts.ts";
import { enrolmentSchema, pressSchema } from "./schema.ts";

const path = desks.customer.authenticator;

export const beginAuthenticatorAction = elevatedAction(path, pressSchema, beginNewAuthenticator);

export const confirmAuthenticatorAction = elevatedAction(path, enrolmentSchema, confirmNewAuthenticator);

export const removeAuthenticatorAction = elevatedAction(path, pressSchema, removeOldAuthenticator);
