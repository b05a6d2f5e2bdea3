/** A larger cell does not count as a cell, because pages use tables to lay out whole articles. */
const CELL_MAX = 200
const CELL_LINES_MAX = 6

/** Collects lines, also through tables inside tables. The small cells of a row become one line with tabs between them. */
export class Columns {
  private readonly columns: { lines: string[]; line: string }[] = [{ lines: [], line: '' }]
  /** Cells of the rows that are open. */
  private readonly rows: string[][][] = []

  write(text: string): void {
    const [first = '', ...more] = text.split('\n')
    this.column.line += first
    for (const line of more) {
      this.endLine()
      this.column.line += line
    }
  }

  endLine(): void {
    const { column } = this
    const line = column.line.trim()
    if (line !== '') column.lines.push(line)
    column.line = ''
  }

  open(name: string): void {
    if (name === 'tr') {
      this.endLine()
      this.rows.push([])
    } else if (isCell(name)) {
      this.endLine()
      this.columns.push({ lines: [], line: '' })
    }
  }

  close(name: string): void {
    if (name === 'tr') {
      this.endLine()
      this.addLines(rowLines(this.rows.pop() ?? []))
    } else if (isCell(name) && this.columns.length > 1) this.closeCell()
  }

  text(): string {
    while (this.columns.length > 1) this.closeCell()
    while (this.rows.length > 0) this.close('tr')
    this.endLine()
    return this.column.lines.join('\n')
  }

  private closeCell(): void {
    this.endLine()
    const { lines } = this.columns.pop() ?? { lines: [] }
    const row = this.rows.at(-1)
    if (row) row.push(lines)
    else this.addLines(lines)
  }

  /** Pushes one by one, because a call cannot take a hundred thousand arguments. */
  private addLines(lines: readonly string[]): void {
    const { column } = this
    for (const line of lines) column.lines.push(line)
  }

  private get column(): { lines: string[]; line: string } {
    const column = this.columns.at(-1)
    if (!column) throw new Error('the first column is never closed')
    return column
  }
}

const isCell = (name: string): boolean => name === 'td' || name === 'th'

function rowLines(cells: readonly string[][]): string[] {
  const small = cells.every(
    (lines) =>
      lines.length <= CELL_LINES_MAX && lines.reduce((sum, line) => sum + line.length, 0) <= CELL_MAX,
  )
  if (!small || cells.length < 2) return cells.flat()
  const line = cells.map((lines) => lines.join(' ')).join('\t')
  return line.trim() === '' ? [] : [line.trimEnd()]
}
