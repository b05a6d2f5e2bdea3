import { Parser } from 'htmlparser2'
import { NUMBER_WORDS_MAX } from './limits'

/** How paragraphs of one level are numbered: `%1` in `text` is the number of the first level. */
export interface NumberLevel {
  format: string
  text: string
  start: number
}

/** The lists of a Word file, by the id that paragraphs name, and the styles that number paragraphs. */
export interface Numbering {
  /** numId → the list that counts, and the number at which this use of it restarts, by level. */
  lists: ReadonlyMap<string, { abstractId: string; restarts: ReadonlyMap<number, number> }>
  levels: ReadonlyMap<string, ReadonlyMap<number, NumberLevel>>
  styles: ReadonlyMap<string, StyleNumbering>
}
interface StyleNumbering {
  numId?: string
  level?: number
  basedOn?: string
}

/** Reads word/numbering.xml and word/styles.xml; either may be empty. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  return { ...readLists(numberingXml), styles: readStyles(stylesXml) }
}

function readLists(xml: string): Pick<Numbering, 'lists' | 'levels'> {
  const lists = new Map<string, { abstractId: string; restarts: Map<number, number> }>()
  const levels = new Map<string, Map<number, NumberLevel>>()
  let abstractId = ''
  let numId = ''
  let depth = 0
  let level: NumberLevel | undefined
  parse(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      abstractId = attributes['w:abstractNumId'] ?? ''
      levels.set(abstractId, new Map())
      numId = ''
    } else if (name === 'w:num') {
      numId = attributes['w:numId'] ?? ''
      lists.set(numId, { abstractId: '', restarts: new Map() })
    } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
      depth = Number(attributes['w:ilvl'] ?? 0)
      level = { format: 'decimal', text: '', start: 1 }
      if (name === 'w:lvl' && numId === '') levels.get(abstractId)?.set(depth, level)
    } else if (name === 'w:abstractNumId') {
      const list = lists.get(numId)
      if (list) list.abstractId = value
    } else if (name === 'w:startOverride') lists.get(numId)?.restarts.set(depth, Number(value))
    else if (level && name === 'w:start') level.start = Number(value)
    else if (level && name === 'w:numFmt') level.format = value
    else if (level && name === 'w:lvlText') level.text = value.slice(0, NUMBER_WORDS_MAX)
  })
  return { lists, levels }
}

function readStyles(xml: string): Map<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>()
  let style: StyleNumbering = {}
  parse(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = {}))
    else if (name === 'w:basedOn') style.basedOn = value
    else if (name === 'w:numId') style.numId = value
    else if (name === 'w:ilvl') style.level = Number(value)
  })
  return styles
}

function parse(
  xml: string,
  onTag: (name: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  const parser = new Parser({ onopentag: onTag }, { xmlMode: true })
  parser.write(xml)
  parser.end()
}
