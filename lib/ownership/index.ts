/** Whose something is that an address or a form names: asked for one purpose, to notice when it is not the asker's. */
export { anothers, type Belonging } from "./store.ts";
