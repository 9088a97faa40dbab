/** Cells of many rows in one text, so that one pass of the engine's own search finds the rows that hold a word. */
export interface TextColumn {
  /** A line break before each cell and after the last. */
  readonly text: string;
  /** Where the cell of each row begins, and where one more would. */
  readonly starts: Int32Array;
}

/** Puts cells in a column; none holds a line break. */
export function makeColumn(cells: readonly string[]): TextColumn {
  const starts = new Int32Array(cells.length + 1);
  let at = 1;
  for (const [row, cell] of cells.entries()) {
    starts[row] = at;
    at += cell.length + 1;
  }
  starts[cells.length] = at;
  return { text: `\n${cells.join('\n')}\n`, starts };
}

/** The cell of a row. */
export function cellOf({ text, starts }: TextColumn, row: number): string {
  return text.slice(starts[row], (starts[row + 1] ?? 0) - 1);
}

/** Rows whose cell holds `needle`, in order, each once. A needle that begins with a line break begins the cell. */
export function* rowsHolding({ text, starts }: TextColumn, needle: string): Generator<number> {
  let row = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, (starts[row] ?? text.length) - 1)) {
    while ((starts[row + 1] ?? Infinity) - 1 <= at) row += 1;
    yield row;
    row += 1;
  }
}
