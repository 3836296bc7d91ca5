import { afterEach, beforeEach, expect, test, vi } from "vitest";

const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
// What was told is known to the module: each test has one of its own.
let logViolations: (sent: unknown) => void;
beforeEach(async () => {
  vi.resetModules();
  ({ logViolations } = await import("./violation-reports.ts"));
});
afterEach(() => warn.mockClear());

const byUri = (host: string) => ({
  "csp-report": { "effective-directive": "img-src", "blocked-uri": `https://${host}/a?secret=1`, "document-uri": "x" },
});
const byEndpoint = (host: string) => [
  { type: "csp-violation", body: { effectiveDirective: "font-src", blockedURL: `https://${host}/b#secret=2` } },
];
const told = () => warn.mock.calls.map(([line]) => String(line).replace("Content security policy: ", ""));

test("both forms are told, each kind once however often it comes, by origin alone @HDR-05 @ASVS-3.4.7 @ASVS-16.4.1", () => {
  for (let time = 0; time < 5; time += 1) {
    logViolations(byUri("a.example"));
    logViolations(byEndpoint("a.example"));
  }
  expect(told()).toEqual(["img-src stopped https://a.example", "font-src stopped https://a.example"]);
});

test("what names no origin is told by its beginning, on a line of its own", () => {
  logViolations({
    "csp-report": { "effective-directive": "script-src", "blocked-uri": `inline\nforged ${"x".repeat(99)}` },
  });
  expect(told()).toEqual([`script-src stopped inline?forged ${"x".repeat(6)}`]);
});

test("a hundred kinds are told and no more, so that nobody fills the disk with them", () => {
  for (let host = 0; host < 120; host += 1) logViolations(byUri(`h${host}.example`));
  expect(told()).toHaveLength(100);
});

test.each([undefined, {}, [], "x", { "csp-report": { "effective-directive": "x".repeat(60), "blocked-uri": "y" } }])(
  "%j is no report",
  (sent) => {
    logViolations(sent);
    expect(told()).toEqual([]);
  },
);
