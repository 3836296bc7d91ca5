// One photograph in the sizes that exist of it. Its shape is known before it arrives, so nothing jumps.

type PictureProps = {
  name: string;
  alt: string;
  /** How wide it is shown, in the words of the `sizes` attribute. */
  sizes: string;
  /** The first large picture of a page: fetched at once, before anything else. */
  isFirst?: boolean;
};

export function Picture({ name, alt, sizes, isFirst = false }: PictureProps) {
  const path = `/pictures/${name}`;
  return (
    <picture>
      <source type="image/avif" srcSet={`${path}-320.avif 320w, ${path}-640.avif 640w`} sizes={sizes} />
      <img
        src={`${path}-640.jpg`}
        alt={alt}
        width={640}
        height={800}
        loading={isFirst ? "eager" : "lazy"}
        fetchPriority={isFirst ? "high" : "auto"}
        decoding="async"
      />
    </picture>
  );
}
