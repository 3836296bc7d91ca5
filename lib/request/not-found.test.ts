import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { answerNotFound } from "./not-found.ts";
import { inOneRequest } from "./one-request.ts";

const answerUnderWay = () => new ServerResponse(new IncomingMessage(new Socket()));

test("says of the answer under way that there is nothing, and of no other", async () => {
  const [one, other] = [answerUnderWay(), answerUnderWay()];
  await Promise.all([
    inOneRequest(one, async () => {
      await undefined;
      answerNotFound();
    }),
    inOneRequest(other, async () => undefined),
  ]);
  expect([one.statusCode, other.statusCode]).toEqual([404, 200]);
});

test("leaves an answer that is on its way as it is, and needs none", () => {
  const sent = answerUnderWay();
  sent.flushHeaders();
  inOneRequest(sent, answerNotFound);
  expect(sent.statusCode).toBe(200);
  expect(answerNotFound).not.toThrow();
});
