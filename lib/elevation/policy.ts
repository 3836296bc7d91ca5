/** How long a re-authentication is good for. It never slides: whoever is busy for longer proves it again (ASVS 7.5.3). */
import { minutes } from "#lib/time";

export const elevation = {
  // Rodauth gives 5 minutes, Phoenix 10, GitHub 2 hours: a form that changes who owns an account deserves the shortest.
  toOpen: minutes(5),
  // Somebody who opened the form in time may finish it calmly. A stricter shop takes 5 minutes for both.
  toSubmit: minutes(10),
} as const;
