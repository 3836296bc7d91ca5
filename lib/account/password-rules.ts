/** Which passwords are accepted: long ones that are not everybody's. Nothing is asked about kinds of characters. */
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { leastStrength, passwordLength } from "./policy.ts";

export type PasswordVerdict = { readonly isAccepted: true } | { readonly isAccepted: false; readonly sentence: string };

const shopWords = ["cartwright", "daughters"];

/** Characters that must be left when everything is taken away that people could guess from names. */
const leastOwnPart = 8;

/** A beginning that is hard to guess makes the whole hard to guess, and judging grows costly with length. */
const judgedLength = 40;

/**
 * Judges a new password. `context` is what anybody could guess about its owner: name and e-mail address (ASVS 6.2.4,
 * 6.2.11). The list of common passwords is bundled; nothing is sent anywhere.
 */
export function judgePassword(password: string, context: readonly string[]): PasswordVerdict {
  const length = [...password.normalize("NFC")].length;
  if (length < passwordLength.least) {
    return refuse(`Use at least ${passwordLength.least} characters; this has ${length}. A short sentence does well.`);
  }
  if (length > passwordLength.most) {
    return refuse(`Use at most ${passwordLength.most} characters; this has ${length}.`);
  }
  const known = [...shopWords, ...context.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  const guessable = known.filter((word) => word.length > 2);
  const ownPart = guessable.reduce((rest, word) => rest.replaceAll(word, ""), password.toLowerCase());
  const { score } = estimator().check(password.slice(0, judgedLength), guessable);
  return score >= leastStrength && ownPart.length >= leastOwnPart
    ? { isAccepted: true }
    : refuse("This password is easily guessed: it is common, repeats itself, or is made of your name or ours.");
}

const refuse = (sentence: string): PasswordVerdict => ({ isAccepted: false, sentence });

let made: ZxcvbnFactory | undefined;
function estimator(): ZxcvbnFactory {
  made ??= new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary },
  });
  return made;
}
