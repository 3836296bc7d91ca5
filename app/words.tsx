// What the page's scripts say. From a server component it would come twice: once to be read, and once more for React.
"use client";

import { wordsForBrowser } from "#lib/language";

export const Words = () => (
  <script id="words" type="application/json">
    {wordsForBrowser()}
  </script>
);
