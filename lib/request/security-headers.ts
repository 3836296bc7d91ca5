/**
 * The headers of every answer: pages, errors, redirects, static files. One list, applied by the server before
 * anything else has a say (OWASP HTTP Headers sheet, ASVS 3.4).
 */

/**
 * Header names and values for one response; `nonce` must be new for each and is what lets its scripts run. `withStripe`: the
 * page may embed Stripe's Payment Element.
 */
export const securityHeaders = (
  nonce: string,
  { withStripe = false } = {},
): readonly (readonly [name: string, value: string])[] => [
  ["Content-Security-Policy", contentSecurityPolicy(nonce, withStripe ? stripeSources : {})],
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
  // For browsers that know nothing of frame-ancestors.
  ["X-Frame-Options", "DENY"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  // Other sites learn nothing; our own forms still carry the Origin that the cross-site gate may need.
  ["Referrer-Policy", "same-origin"],
  [
    "Permissions-Policy",
    [
      ...refusedFeatures.map((feature) => `${feature}=${withStripe && feature === "payment" ? stripePays : "()"}`),
      ...ownFeatures.map((feature) => `${feature}=(self)`),
    ].join(", "),
  ],
  ["Reporting-Endpoints", 'csp="/reports/csp"'],
];

const refusedFeatures = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

// For passkeys, on our own pages: no frame of another site may ask for one in our name.
const ownFeatures = ["publickey-credentials-create", "publickey-credentials-get"];

/**
 * What the Payment Element needs (docs.stripe.com/security/guide#content-security-policy), but for addresses looked up
 * at Google.
 */
const stripeSources = {
  script: " https://js.stripe.com https://*.js.stripe.com",
  connect: " https://api.stripe.com",
  frame: " https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
};

/** For Apple Pay and Google Pay, which Stripe offers in a frame of its own. */
const stripePays = '(self "https://js.stripe.com")';

/** The one page that embeds Stripe, where it is set up. */
export const embedsStripe = (pathname: string): boolean => pathname === "/checkout/payment";

function contentSecurityPolicy(nonce: string, { script = "", connect = "", frame = "" }): string {
  return [
    "default-src 'none'",
    // Only scripts that carry the nonce, and what they load themselves: an injected one has neither.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${connect}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src 'self'${frame}`,
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "report-uri /reports/csp",
    "report-to csp",
  ].join("; ");
}
