/** Which passwords are accepted: long ones that are not everybody's. Nothing is asked about kinds of characters. */
import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { isBreached } from "#lib/breached-passwords";
import { t } from "#lib/language";
import { contextWords, type PasswordOwner } from "./context-words.ts";
import { leastStrength, passwordLength } from "./policy.ts";

export type PasswordVerdict = { readonly isAccepted: true } | { readonly isAccepted: false; readonly sentence: string };

/** Characters that must be left when everything is taken away that people could guess from names. */
const leastOwnPart = 8;

/** A beginning that is hard to guess makes the whole hard to guess, and judging grows costly with length. */
const judgedLength = 40;

/**
 * Judges a new password, wherever one is chosen: its length, how hard it is to guess for whoever knows the shop and its
 * owner, and whether it has leaked before (ASVS 6.2.1, 6.2.4, 6.2.11, 6.2.12).
 */
export async function judgePassword(password: string, owner: PasswordOwner, network: string): Promise<PasswordVerdict> {
  const length = [...password.normalize("NFC")].length;
  if (length < passwordLength.least) {
    return refuse(
      t("Use at least {least} characters; this has {length}. A short sentence does well.", {
        least: passwordLength.least,
        length,
      }),
    );
  }
  if (length > passwordLength.most) {
    return refuse(t("Use at most {most} characters; this has {length}.", { most: passwordLength.most, length }));
  }
  if (isGuessable(password, await contextWords(owner))) {
    return refuse(t("This password is easily guessed: it is common, repeats itself, or is made of your name or ours."));
  }
  return (await isBreached(password, { accountId: owner.id, network }))
    ? refuse(t("This password has leaked somewhere before, so thieves try it. Choose one that you use nowhere else."))
    : { isAccepted: true };
}

const refuse = (sentence: string): PasswordVerdict => ({ isAccepted: false, sentence });

function isGuessable(password: string, context: readonly string[]): boolean {
  const ownPart = context.reduce((rest, word) => rest.replaceAll(word, ""), password.toLowerCase());
  return (
    ownPart.length < leastOwnPart ||
    estimator().check(password.slice(0, judgedLength), [...context]).score < leastStrength
  );
}

let made: ZxcvbnFactory | undefined;
function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary },
  });
  return made;
}
