import { STEWARD_LINES_MAX } from '@/shared/contract/limits'

/** One line of the list: an enterprise and its steward. */
export interface StewardLine {
  creditCode: string
  steward: string
}

/** Reads two columns, separated by comma, tab or spaces, with or without quotes. Leaves out a heading and empty lines. */
export function readStewardLines(text: string): StewardLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim().split(/[,，\t;；\s]+/))
    .map(([creditCode = '', steward = '']) => ({
      creditCode: unquote(creditCode),
      steward: unquote(steward),
    }))
    .filter(({ creditCode }) => creditCode !== '' && !creditCode.includes('代码'))
}

/** Splits a list into parts that one call accepts. */
export function toParts(lines: readonly StewardLine[]): StewardLine[][] {
  const count = Math.ceil(lines.length / STEWARD_LINES_MAX)
  return Array.from({ length: count }, (_part, i) =>
    lines.slice(i * STEWARD_LINES_MAX, (i + 1) * STEWARD_LINES_MAX),
  )
}

/**
 * The numbers, from 1, of lines whose enterprise stands in an earlier line. The cloud cannot find these, because each call sees one part
 * only.
 */
export function findRepeated(lines: readonly StewardLine[]): number[] {
  const first = new Map<string, number>()
  return lines.flatMap(({ creditCode }, i) => {
    const code = creditCode.toUpperCase()
    if (first.has(code)) return [i + 1]
    first.set(code, i)
    return []
  })
}

function unquote(cell: string): string {
  return cell.replace(/^["'“]|["'”]$/g, '')
}
