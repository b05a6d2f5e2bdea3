import { STEWARD_LINES_MAX } from '@/shared/contract/limits'

/** One enterprise and its steward, as a list says it. */
export interface StewardLine {
  creditCode: string
  steward: string
}

/** Two columns separated by comma, tab or spaces, quoted or not; a heading and empty lines are left out. */
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

/** Lists longer than one call takes, in parts. */
export function toParts(lines: readonly StewardLine[]): StewardLine[][] {
  const count = Math.ceil(lines.length / STEWARD_LINES_MAX)
  return Array.from({ length: count }, (_part, i) =>
    lines.slice(i * STEWARD_LINES_MAX, (i + 1) * STEWARD_LINES_MAX),
  )
}

/** Numbers of the lines, from 1, whose enterprise stands in an earlier line: each call sees its own part only. */
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
