/** How to make this machine's browsers trust the local authority, in the words of its own system. */

/** A few lines for the terminal; `path` is where the authority's certificate lies. */
export function howToTrust(path: string, platform: NodeJS.Platform = process.platform): string {
  return [
    "",
    "Browsers will warn until they trust the authority that was just made for this machine. It can vouch for this",
    "shop's own address only. To trust it, once:",
    ...(commands[platform] ?? commands.linux ?? []).map((command) => `  ${command.replace("PATH", path)}`),
    "More ways, and the way back: docs/how-to/trust-the-certificate.md",
    "",
  ].join("\n");
}

const commands: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db PATH"],
  win32: ["certutil -user -addstore Root PATH"],
  linux: [
    "certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n Cartwright -i PATH    (Chromium, Chrome; from libnss3-tools)",
    "Firefox: Settings, Certificates, View, Authorities, Import: PATH",
  ],
};
