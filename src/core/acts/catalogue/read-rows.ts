/** A row of a BDPM file, with the number of its first line for the import report. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Most lines one record may span: beyond it the file is not the one expected. */
const linesMax = 8;

/**
 * Splits a BDPM file (tab-separated, no header, no quoting, LF or CRLF) into rows of at least `width` cells.
 * Records are known to be cut over several lines when a free text holds a line break: such lines are joined again.
 * A record that never reaches its width is given as it is, for the caller to refuse.
 */
export function readRows(text: string, width: number): Row[] {
  const rows: Row[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    let cells = (lines[at] ?? '').split('\t');
    const first = at + 1;
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    for (let joined = 1; cells.length < width && joined < linesMax && isContinued(lines[at + 1]); joined += 1) {
      at += 1;
      const [head = '', ...rest] = (lines[at] ?? '').split('\t');
      cells = [...cells.slice(0, -1), `${cells.at(-1) ?? ''} ${head}`, ...rest];
    }
    rows.push({ line: first, cells: cells.map((cell) => cell.trim()) });
  }
  return rows;
}

/** A line continues a record unless it begins like one: an 8-digit CIS code, or a group number, and a tab. */
function isContinued(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !/^\d{1,8}\t/.test(line);
}
