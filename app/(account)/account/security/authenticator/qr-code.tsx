// Drawn here, on the server, as shapes in the page: no image to fetch, so nobody else ever sees what it says, and the
// content security policy needs no exception.
import { encode } from "uqr";
import styles from "../security.module.css";

/** Cells of light around the code, as cameras need them (ISO/IEC 18004, 9.1). */
const quietZone = 4;

export function QrCode({ text, title }: { text: string; title: string }) {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg className={styles["code"]} viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{title}</title>
      <path d={cells.join("")} />
    </svg>
  );
}
