import { expect, test } from "vitest";
import { again, enctypeOf, fieldsOf, type Recorded } from "./recorded.ts";

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
  expect(await fieldsOf(plain)).toEqual([
    ["email", "a@b.example"],
    ["token", "x y"],
  ]);
  expect(await fieldsOf(multipart)).toEqual([["token", "x y"]]);
  expect([plain, multipart].map(enctypeOf)).toEqual(["application/x-www-form-urlencoded", "multipart/form-data"]);
});

test.each(['{"quantity":1}', "{}"])("a form on another site sends %s as JSON that can be read", async (body) => {
  const json = recorded("application/json", body);
  const [[name, value] = ["", ""]] = await fieldsOf(json);
  expect(enctypeOf(json)).toBe("text/plain");
  // By the standard of HTML, a browser puts “=” between the two.
  expect(JSON.parse(`${name}=${value}`)).toEqual({ ...JSON.parse(body), pad: "=" });
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
