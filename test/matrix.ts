/** A table as it is written in a test: the names of its columns, and a row a line. */
export type Matrix = {
  readonly names: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
};

/** Reads a table: its first line names the columns; `#` begins a remark. */
export function read(text: string): Matrix {
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const split = (line: string): { name: string; cells: readonly string[] } => {
    const [name = '', cells = ''] = line.split('|');
    return { name: name.trim(), cells: cells.trim().split(/\s+/) };
  };
  return { names: split(head).cells, rows: lines.map(split) };
}
