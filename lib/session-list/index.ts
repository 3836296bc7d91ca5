/** Live sessions as people look at them: by their public handles, with what was noticed, and never an identifier or its digest. */
export {
  countLiveSessions,
  devicesBehind,
  endedAmong,
  findIdentifierFacts,
  findLiveSession,
  type IdentifierFacts,
  liveSessionsOf,
  type SeenSession,
  searchLiveSessions,
} from "./store.ts";
