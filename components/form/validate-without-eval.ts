// zod would try out whether it may compile its checks at run time. Our policy refuses that, rightly, and reports every
// try. Imported before any schema is made.
import { config } from "zod";

config({ jitless: true });
