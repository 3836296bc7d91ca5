// The last resort, when not even the layout could be made: no data, no details.
"use client";

import { BareFrame } from "#components/site/bare-frame";
import { display, text } from "./fonts.ts";
import "./globals.css";
import { currentLanguage, localPath, t } from "#lib/language";

export default function GlobalError() {
  return (
    <html lang={currentLanguage()} className={`${display.variable} ${text.variable}`}>
      <body>
        <BareFrame home="/">
          <h1>{t("Something went wrong on our side")}</h1>
          <p className="prose">{t("Your cart is as it was. Please come back in a few minutes.")}</p>
          <p>
            <a className="button" href={localPath("/")}>
              {t("Go to the shop")}
            </a>
          </p>
        </BareFrame>
      </body>
    </html>
  );
}
