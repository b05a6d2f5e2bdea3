import { Parser } from 'htmlparser2'
import type { NumberLevel, Numbering } from './docx-numbering'
import { formatListNumber } from './written-number'

interface Paragraph {
  style?: string
  numId?: string
  level?: number
}

/** Longest chain of styles based on styles; it ends a circular chain. */
const STYLES_DEEP = 10

/**
 * Returns document.xml with the numbers that Word would show written into the paragraphs. Word computes them, so the text of the file
 * does not have them.
 */
export function withNumbers(xml: string, numbering: Numbering): string {
  const count = counterOf(numbering)
  const open: Paragraph[] = []
  const insertions: { at: number; words: string }[] = []
  /** Above 0 inside `w:pPrChange`, the record of a paragraph's former properties. */
  let former = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const paragraph = open.at(-1)
        const value = attributes['w:val'] ?? ''
        if (name === 'w:p') open.push({})
        else if (name === 'w:pPrChange') former += 1
        else if (former > 0 || !paragraph) return
        else if (name === 'w:pStyle') paragraph.style = value
        else if (name === 'w:numId') paragraph.numId = value
        else if (name === 'w:ilvl') paragraph.level = Number(value)
      },
      onclosetag(name) {
        if (name === 'w:pPrChange') former -= 1
        if (name === 'w:p') open.pop()
        const paragraph = open.at(-1)
        if (name !== 'w:pPr' || former > 0 || !paragraph) return
        const words = count(paragraph)
        if (words !== '') insertions.push({ at: parser.endIndex + 1, words })
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  let from = 0
  const parts: string[] = []
  for (const { at, words } of insertions) {
    parts.push(xml.slice(from, at), `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`)
    from = at
  }
  return [...parts, xml.slice(from)].join('')
}

function counterOf({ lists, levels, styles }: Numbering): (paragraph: Paragraph) => string {
  /** Last number of each level, by list. */
  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return (paragraph) => {
    const { numId, level: depth = 0 } = inherited(paragraph, styles)
    const list = lists.get(numId ?? '')
    const formats = list && levels.get(list.abstractId)
    const level = formats?.get(depth)
    if (!list || !formats || !level) return ''
    const counted = counts.get(list.abstractId) ?? []
    counts.set(list.abstractId, counted)
    const restart = list.restarts.get(depth)
    const first = restart !== undefined && !used.has(`${numId} ${depth}`) ? restart : undefined
    used.add(`${numId} ${depth}`)
    counted[depth] = first ?? (counted[depth] === undefined ? level.start : counted[depth] + 1)
    counted.length = depth + 1
    return wordsOf(level, formats, counted)
  }
}

function inherited(paragraph: Paragraph, styles: Numbering['styles']): Paragraph {
  let { numId, level } = paragraph
  let style = styles.get(paragraph.style ?? '')
  for (let deep = 0; style && deep < STYLES_DEEP; deep += 1) {
    numId ??= style.numId
    level ??= style.level
    style = styles.get(style.basedOn ?? '')
  }
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }) }
}

function wordsOf(
  level: NumberLevel,
  formats: ReadonlyMap<number, NumberLevel>,
  counted: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet' || level.format === 'none') return ''
  const words = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const format = formats.get(index)
    return formatListNumber(counted[index] ?? format?.start ?? 1, format?.format ?? 'decimal')
  })
  return words === '' || /[、）)]$/.test(words) ? words : `${words} `
}

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
