/** What the database holds in English, said in the language that is spoken. */
export { readWordings, said } from "./wording.ts";
