// The last resort, when not even the layout could be made: no styles, no data, no details.
"use client";

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>Your cart is as it was. Please come back in a few minutes.</p>
          <p>
            <a href="/">Go to the shop</a>
          </p>
        </main>
      </body>
    </html>
  );
}
