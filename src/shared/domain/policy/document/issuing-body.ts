import { loneDay } from './dates'
import type { Confidence, Extracted, Line } from './passage'

const SUFFIX =
  '部|委|厅|局|办|办公室|办公厅|中心|政府|委员会|管委会|协会|学会|联合会|院|署|总署|总局|行|银行|集团|公司|司|处|小组|指挥部|党组|大学|人大|兵团'
const BODY = new RegExp(`^[\\u4e00-\\u9fff()（）·]{2,40}(?:${SUFFIX})$`)
const MASTHEAD = /^([\u4e00-\u9fff()（）·]{3,60})文件$/
const SIGNED_AND_DATED = /^([\u4e00-\u9fff()（）]{3,40}?)(\d{4}年\d{1,2}月\d{1,2}日|.{4}年.{1,2}月.{1,3}日)$/
const TITLE_SPEAKER = /^([\u4e00-\u9fff、()（）]{3,40}?)(?:办公厅|办公室)?(?:关于|印发)/
const SOURCE = /^(?:来源|发布机构|发文机关|发文单位|发布单位|制发机关):(.+)$/
const MAX_SIGNATURES = 8

/** True when a packed line is nothing but the name of an office. */
export function isBodyName(packed: string): boolean {
  return BODY.test(packed)
}

/** Lines right above the date of writing that name who signs, first to last. */
export function signatureLines(lines: readonly Line[], dateIndex: number): Line[] {
  const signed: Line[] = []
  for (let i = dateIndex - 1; i >= 0 && signed.length < MAX_SIGNATURES; i -= 1) {
    const line = lines[i]
    if (!line || (!line.folded.split(/\s+/).every((name) => isBodyName(name)) && !isBodyName(line.packed)))
      break
    signed.unshift(line)
  }
  return signed
}

/** Name and day of a line that holds both, as some notices sign. */
export function signedAndDated(packed: string): { body: string; on: string } | undefined {
  const [, body = '', day = ''] = SIGNED_AND_DATED.exec(packed) ?? []
  const on = loneDay(day)
  return on !== undefined && isBodyName(body) ? { body, on } : undefined
}

/**
 * Who issues the document, first body first: the signature, else the masthead (某某文件), the label of a web page, the speaker in the
 * title. Certain when a second place agrees.
 */
export function findIssuingBodies(
  lines: readonly Line[],
  head: readonly Line[],
  signature: readonly Line[],
  title: Extracted<string> | undefined,
): Extracted<string>[] {
  const witnesses = headWitnesses(head, title)
  if (signature.length === 0) return witnesses.slice(0, 1)
  return signature
    .flatMap((line) => namesIn(line))
    .map((found) => ({
      ...found,
      confidence: confirmed(found.value, witnesses, lines) ? 'certain' : 'likely',
    }))
}

function namesIn(line: Line): Extracted<string>[] {
  const dated = signedAndDated(line.packed)
  const passage = { start: line.start, end: line.end }
  const words = line.folded.split(/\s+/)
  if (dated) return [{ value: dated.body, passage, confidence: 'likely' }]
  const apart = words.length > 1 && words.every((word) => word.length > 2 && isBodyName(word))
  return (apart ? words : [line.packed]).map((value) => ({ value, passage, confidence: 'likely' }))
}

function headWitnesses(head: readonly Line[], title: Extracted<string> | undefined): Extracted<string>[] {
  const found: Extracted<string>[] = []
  const add = (value: string | undefined, line: { start: number; end: number }, confidence: Confidence) => {
    if (value) found.push({ value, passage: { start: line.start, end: line.end }, confidence })
  }
  for (const line of head) {
    add(MASTHEAD.exec(line.packed)?.[1], line, 'likely')
    const source = SOURCE.exec(line.packed)?.[1]
    if (source && isBodyName(source)) add(source, line, 'likely')
  }
  const speaker = title && TITLE_SPEAKER.exec(title.value)?.[0].replace(/(?:关于|印发)$/, '')
  if (title && speaker) add(speaker, title.passage, 'doubtful')
  return found
}

function confirmed(name: string, witnesses: readonly Extracted<string>[], lines: readonly Line[]): boolean {
  return (
    witnesses.some(({ value }) => value === name || value.startsWith(name) || name.startsWith(value)) ||
    lines.filter(({ packed }) => packed.includes(name)).length > 1
  )
}
