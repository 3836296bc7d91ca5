import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { asCurl } from "./as-curl.ts";

test("a shell reads the command as it was meant, whatever a browser calls itself", () => {
  const userAgent = 'it\'s; $(echo me) `echo me` "me"';
  const command = asCurl({ method: "GET", path: "/account", headers: { "user-agent": userAgent } }, "name=VALUE");
  const words = execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }\n${command}`], { encoding: "utf8" });
  expect(words.split("\n")).toEqual([
    "--include",
    "https://localhost:3000/account",
    "--cacert",
    "data/tls/authority.crt",
    "--header",
    `user-agent: ${userAgent}`,
    "--header",
    "cookie: name=VALUE",
    "",
  ]);
});
