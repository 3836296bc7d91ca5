/** Live sessions as people look at them: by their public handles, with what was noticed, and never an identifier or its digest. */
export {
  countLiveSessions,
  devicesBehind,
  endedAmong,
  findLiveSession,
  liveSessionsOf,
  type SeenSession,
  searchLiveSessions,
} from "./store.ts";
