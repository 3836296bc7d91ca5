import { fallbackWidth, largestWidth, Picture, pictureFile } from "#components/catalog/picture";
import type { Picture as ProductPicture } from "#lib/catalog";
import { t } from "#lib/language";
import styles from "./gallery.module.css";
import { Viewer } from "./viewer.tsx";

type GalleryProps = { slug: string; pictures: readonly ProductPicture[]; values: readonly string[] };

/**
 * The pictures, the chosen glaze first: a strip to swipe on a phone, a wall on a wide screen. Each leads to itself, larger;
 * where there is script, the viewer shows it instead, and goes on to the next.
 */
export function Gallery({ slug, pictures, values }: GalleryProps) {
  const isChosen = ({ option }: ProductPicture) => option !== undefined && values.includes(option);
  const inOrder = pictures.toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)));
  return (
    <Viewer pictures={inOrder.map(enlarged)} className={styles["gallery"]}>
      {inOrder.map((picture, position) => (
        <a
          key={picture.name}
          href={pictureFile(picture.name, largestWidth, "avif")}
          aria-label={t("Enlarge: {alt}", { alt: picture.alt })}
          data-position={position}
        >
          <Picture
            {...picture}
            sizes={sizesAt(position)}
            isFirst={position === 0}
            standsFor={position === 0 ? slug : undefined}
          />
        </a>
      ))}
    </Viewer>
  );
}

/** On a wide screen the first is as wide as the wall, and the others half of it. */
const sizesAt = (position: number) =>
  position === 0 ? "(min-width: 60rem) min(56vw, 46rem), 85vw" : "(min-width: 60rem) min(28vw, 23rem), 85vw";

function enlarged({ name, alt }: ProductPicture) {
  return (
    <picture key={name}>
      <source type="image/avif" srcSet={pictureFile(name, largestWidth, "avif")} />
      <img src={pictureFile(name, fallbackWidth, "jpg")} alt={alt} width={960} height={1200} loading="lazy" />
    </picture>
  );
}
