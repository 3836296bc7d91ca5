import NextLink from "next/link";
import type { ComponentProps } from "react";
import { localPath } from "#lib/language";
import { Following } from "./following.tsx";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** A link to one of the shop's pages, in the language that is spoken. It shows when a slow line keeps its page waiting. */
export const Link = ({ href, children, ...rest }: LinkProps) => (
  <NextLink {...rest} href={localPath(href)}>
    {children}
    <Following />
  </NextLink>
);
