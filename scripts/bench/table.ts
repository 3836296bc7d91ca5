/** Rows of figures as a table for the terminal. */

/** Words to the left, figures to the right; figures of a hundred and more without decimals. */
export function table(rows: readonly Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => inFigures(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => (line[index] ?? "").length)));
  return cells
    .map((line) => line.map((cell, index) => align(cell, widths[index] ?? 0, index === 0)).join("   "))
    .join("\n");
}

const inFigures = (value: string | number) => (typeof value === "string" ? value : value.toFixed(value < 100 ? 1 : 0));

const align = (cell: string, width: number, left: boolean) => (left ? cell.padEnd(width) : cell.padStart(width));
