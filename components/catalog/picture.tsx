// One photograph in the sizes that exist of it. Its shape is known before it arrives, so nothing jumps, and its colours
// are there before it: drawn, since the policy for content lets no style and no picture come with the page.
import { ViewTransition } from "react";
import { preload } from "react-dom";
import styles from "./picture.module.css";
import { fallbackWidth, largestWidth, pictureFile, pictureWidths, sharePicture, shareSize } from "./picture-files.ts";

export { fallbackWidth, largestWidth, pictureFile, sharePicture, shareSize };

type PictureProps = {
  name: string;
  alt: string;
  /** How wide it is shown, in the words of the `sizes` attribute. */
  sizes: string;
  /** Its colours, three by four, six digits each; empty where it is too small to be waited for. */
  placeholder?: string | undefined;
  /** The first picture that one sees of a page: fetched at once, before anything else, and there with the first words. */
  isFirst?: boolean;
  /** The piece that it stands for, once on a page: from one page to the next it moves and grows (globals.css). */
  standsFor?: string | undefined;
};

export function Picture({ name, alt, sizes, placeholder = "", isFirst = false, standsFor }: PictureProps) {
  const avif = pictureWidths.map((width) => `${pictureFile(name, width, "avif")} ${width}w`).join(", ");
  const jpeg = pictureFile(name, fallbackWidth, "jpg");
  // Asked for in the head of the answer; who does not know AVIF passes this by.
  if (isFirst)
    preload(jpeg, { as: "image", imageSrcSet: avif, imageSizes: sizes, type: "image/avif", fetchPriority: "high" });
  return (
    <ViewTransition name={standsFor === undefined ? "auto" : `piece-${standsFor}`} default="none" share="auto">
      <span className={styles["picture"]}>
        <Colours placeholder={placeholder} />
        <picture>
          <source type="image/avif" srcSet={avif} sizes={sizes} />
          <img
            src={jpeg}
            alt={alt}
            width={640}
            height={800}
            loading={isFirst ? "eager" : "lazy"}
            fetchPriority={isFirst ? "high" : "auto"}
            decoding={isFirst ? "sync" : "async"}
          />
        </picture>
      </span>
    </ViewTransition>
  );
}

function Colours({ placeholder }: { placeholder: string }) {
  const colours = placeholder.match(/.{6}/g) ?? [];
  if (colours.length === 0) return null;
  return (
    <svg viewBox="0 0 3 4" preserveAspectRatio="none" aria-hidden="true" className={styles["colours"]}>
      {colours.map((colour, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the picture is what tells one from another
        <rect key={position} x={position % 3} y={Math.floor(position / 3)} width="1" height="1" fill={`#${colour}`} />
      ))}
    </svg>
  );
}
