/** The X.509 extension that limits an authority to some names (RFC 5280, section 4.2.1.10), written out in DER. */
import { isIP, isIPv4 } from "node:net";
import { Extension } from "@peculiar/x509";

/** Lets an authority speak for these host names and addresses, and for no others. Critical: who cannot read it must refuse. */
export function nameConstraints(permitted: readonly string[]): Extension {
  const subtrees = permitted.map((name) =>
    der(sequence, isIP(name) ? der(ipAddress, network(name)) : der(dnsName, Buffer.from(name))),
  );
  // Names of a kind that no subtree mentions would be allowed: an address range must be there even when nobody needs it.
  const value = der(sequence, der(permittedSubtrees, ...subtrees));
  return new Extension("2.5.29.30", true, value);
}

const sequence = 0x30;
const permittedSubtrees = 0xa0;
const dnsName = 0x82;
const ipAddress = 0x87;

function der(tag: number, ...parts: Buffer[]): Buffer<ArrayBuffer> {
  const content = Buffer.concat(parts);
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

/** One address with the mask that means exactly this one. */
function network(address: string): Buffer<ArrayBuffer> {
  const bytes = isIPv4(address) ? address.split(".").map(Number) : loopbackOrRefuse(address);
  return Buffer.from([...bytes, ...bytes.map(() => 255)]);
}

function loopbackOrRefuse(address: string): number[] {
  if (address !== "::1") throw new Error(`Serve the shop under a host name: ${address} cannot be certified.`);
  return [...Array<number>(15).fill(0), 1];
}
