import type { Answer, LetIn, Reply } from "#lib/request";
import { redirect } from "#lib/request";
import { waitSentence } from "../account/wait-sentence.ts";
import { notLetIn } from "./not-let-in.ts";

/** From what was proved, at either entrance, to the next page, or back to the form with the reason why not. */
export function answerTo(arrival: LetIn, reply: Reply): Answer {
  switch (arrival.outcome) {
    case "wait":
      return reply({ formErrors: [waitSentence(arrival)] });
    case "overtaken":
    case "too-many":
      return reply({ formErrors: [notLetIn[arrival.outcome]()] });
    case "next":
      return redirect(arrival.path);
  }
}
