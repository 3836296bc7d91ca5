import { EventEmitter } from "node:events";
import type { Page, Request } from "@playwright/test";
import { expect, test } from "vitest";
import { again, formsOf, type Recorded, writesDuring } from "./recorded.ts";

const recorded = (type: string, body: string, headers: Record<string, string> = {}): Recorded => ({
  method: "POST",
  url: "https://localhost/sign-in",
  type,
  headers,
  body: Buffer.from(body),
});

test("a form's fields are told however it was sent", async () => {
  const plain = recorded("application/x-www-form-urlencoded", "email=a%40b.example&token=x+y");
  const multipart = recorded(
    "multipart/form-data; boundary=B",
    '--B\r\nContent-Disposition: form-data; name="token"\r\n\r\nx y\r\n--B--\r\n',
  );
  const fields = [
    ["email", "a@b.example"],
    ["token", "x y"],
  ];
  expect(await formsOf(plain)).toEqual([{ enctype: "application/x-www-form-urlencoded", fields }]);
  expect(await formsOf(multipart)).toEqual([{ enctype: "multipart/form-data", fields: [["token", "x y"]] }]);
});

test.each(['{"quantity":1}', "{}"])(
  "a form on another site sends %s as fields, and as JSON that can be read",
  async (body) => {
    const [plain, padded] = await formsOf(recorded("application/json", body));
    const fields = Object.entries(JSON.parse(body)).map(([name, value]) => [name, String(value)]);
    expect(plain).toEqual({ enctype: "application/x-www-form-urlencoded", fields });
    const [[name, value] = ["", ""]] = padded?.fields ?? [];
    expect(padded?.enctype).toBe("text/plain");
    // By the standard of HTML, a browser puts “=” between the two.
    expect(JSON.parse(`${name}=${value}`)).toEqual({ ...JSON.parse(body), pad: "=" });
  },
);

test.each(["[1]", '"a"', "1", "a text", '{"broken"'])(
  "%s, which has no members, is sent as the text that it is",
  async (body) => {
    expect(await formsOf(recorded("text/plain", body))).toEqual([{ enctype: "text/plain", fields: [[body, ""]] }]);
  },
);

test("what was sent without a body is sent without one", async () => {
  expect(await formsOf(recorded("", ""))).toEqual([{ enctype: "text/plain", fields: [] }]);
});

test("a request is sent again with another password and its right length", () => {
  const first = recorded("application/x-www-form-urlencoded", "email=a%40b.example&password=wrong", {
    ":authority": "localhost",
    host: "localhost",
    "content-length": "38",
    cookie: "a=1",
  });
  expect(
    again(first, { origin: "https://evil.example" }, { wrong: "right-one", "a@b.example": "c@d.example" }),
  ).toEqual({
    method: "POST",
    headers: { cookie: "a=1", origin: "https://evil.example", "content-length": "36" },
    body: Buffer.from("email=c@d.example&password=right-one"),
  });
});

test("what a page writes to another host or port is not recorded, though its address begins like the target's", async () => {
  const page = new EventEmitter();
  const asks = (method: string, url: string) => {
    const request: Partial<Request> = {
      method: () => method,
      url: () => url,
      allHeaders: async () => ({}),
      postDataBuffer: () => null,
    };
    page.emit("request", request);
  };
  const writes = await writesDuring(page as unknown as Page, "https://localhost:3000", async () => {
    asks("POST", "https://localhost:3000/cart");
    asks("GET", "https://localhost:3000/cart");
    asks("POST", "https://localhost:3000@evil.example/count");
    asks("POST", "https://localhost:30001/count");
  });
  expect(writes.map(({ url }) => url)).toEqual(["https://localhost:3000/cart"]);
});
