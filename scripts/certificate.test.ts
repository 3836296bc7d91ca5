import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeLeaf } from "./authority.ts";
import { authorityPath, certificateFor, keptCertificate } from "./certificate.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-tls-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Asks a server with this certificate for a page, as a client that trusts `authority` and nobody else. */
async function visit(
  pair: { certificate: string; key: string },
  authority: string,
  servername: string,
): Promise<string> {
  const server = createServer({ cert: pair.certificate, key: pair.key }, (_, response) =>
    response.end("welcome"),
  ).listen(0);
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      request({ port, host: "localhost", servername, ca: authority }, (response) =>
        response.on("data", (body) => resolve(String(body))),
      )
        .on("error", reject)
        .end();
    });
  } finally {
    server.close();
  }
}

test("whoever trusts the authority reaches the shop without a warning", async () => {
  const pair = await certificateFor("localhost", directory);
  expect(pair.authorityIsNew).toBe(true);
  expect(await visit(pair, readFileSync(authorityPath(directory), "utf8"), "localhost")).toBe("welcome");
});

test("the authority cannot speak for any other site", async () => {
  const authority = {
    certificate: readFileSync(authorityPath(directory), "utf8"),
    key: readFileSync(join(directory, "tls", "authority.key"), "utf8"),
  };
  const forged = await makeLeaf(authority, "bank.example");
  await expect(visit(forged, authority.certificate, "bank.example")).rejects.toThrow("permitted subtree violation");
});

test("keeps what it made, readable by its owner only", async () => {
  const before = keptCertificate(directory);
  expect(await certificateFor("localhost", directory)).toEqual({ ...before, authorityIsNew: false });
  for (const name of ["authority.key", "authority.crt", "shop.key", "shop.crt"]) {
    expect(statSync(join(directory, "tls", name)).mode & 0o777, name).toBe(0o600);
  }
});

test("makes a damaged certificate anew, under the same authority", async () => {
  const before = keptCertificate(directory);
  writeFileSync(join(directory, "tls", "shop.key"), "half a file");
  const pair = await certificateFor("localhost", directory);
  expect(pair.authorityIsNew).toBe(false);
  expect(pair.certificate).not.toBe(before.certificate);
  expect(await visit(pair, readFileSync(authorityPath(directory), "utf8"), "localhost")).toBe("welcome");
});

test("a shop that moves to another host gets an authority for that one", async () => {
  const pair = await certificateFor("shop.example", directory);
  expect(pair.authorityIsNew).toBe(true);
  expect(new X509Certificate(pair.certificate).subjectAltName).toContain("DNS:shop.example");
});
