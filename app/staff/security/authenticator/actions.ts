"use server";

import { staffAction } from "#lib/request";
import {
  beginNewAuthenticator,
  confirmNewAuthenticator,
  removeOldAuthenticator,
} from "../../../(account)/account/security/authenticator/acts.ts";
import { enrolmentSchema, pressSchema } from "../../../(account)/account/security/authenticator/schema.ts";
import { desks } from "../../../(account)/account/security/desks.ts";

const path = desks.staff.authenticator;

export const beginStaffAuthenticatorAction = staffAction(path, pressSchema, beginNewAuthenticator);

export const confirmStaffAuthenticatorAction = staffAction(path, enrolmentSchema, confirmNewAuthenticator);

export const removeStaffAuthenticatorAction = staffAction(path, pressSchema, removeOldAuthenticator);
