import NextLink from "next/link";
import type { ComponentProps } from "react";
import { localPath } from "#lib/language";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** A link to one of the shop's pages, in the language that is spoken. */
export const Link = ({ href, ...rest }: LinkProps) => <NextLink {...rest} href={localPath(href)} />;
