import { inertCell } from './csv-cell'

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = inertCell(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** Rows as CSV lines, each ending in a line break. Cells that a spreadsheet would run are made harmless. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}
