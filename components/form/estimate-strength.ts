// The part of the shop's password rules that a browser can carry: patterns, and the list of common passwords.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

const estimator = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

/** Its cost grows with length, and a beginning that is hard to guess makes the whole hard to guess. */
const judgedLength = 40;

/** How hard a password is to guess for somebody who knows `known` about its owner. */
export function estimateStrength(password: string, known: string): "guessable" | "good" | "strong" {
  const words = known.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const { score } = estimator.check(password.slice(0, judgedLength), words);
  if (score < 3) return "guessable";
  return score === 3 ? "good" : "strong";
}
