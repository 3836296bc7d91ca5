"use client";

import { useLinkStatus } from "next/link";

/** Within a link: that it is being followed. globals.css draws a bar at the top of the page for it; nobody hears of it. */
export const Following = () => <FollowingMark isFollowing={useLinkStatus().pending} />;

/** The same of what leads elsewhere and is no link. It is there for the style alone, and takes no room. */
export const FollowingMark = ({ isFollowing }: { isFollowing: boolean }) =>
  isFollowing ? <i data-following="" hidden /> : null;
