import { MEASURE_SIZES } from '@/shared/contract/limits'
import type { Clause } from '../document/clauses'
import type { Contact } from '../document/contact'
import type { DocumentPassage } from '../document/passage'
import type { PolicyDocument } from '../document/policy-document'
import { clauseTrees, namesParts, type ClauseTree } from './clause-trees'
import { gainSentences, type GainSentence } from './gain-sentence'
import type { GainAmount, Measure, MeasureWindow } from './measure'
import { materialsIn, namedParts, type NamedPart } from './measure-parts'

/** A measure read from a notice, with the passages of its clauses. */
export interface ReadMeasure extends Omit<Measure, 'id' | 'rule'> {
  passages: readonly DocumentPassage[]
}

/** Context of the part of the notice that is read. */
interface Around {
  document: PolicyDocument
  /** The name for a measure whose clause only has the name of a part, e.g. 奖励标准. */
  name: string
  /** Parts that hold for every measure below: 申报材料, 申报时间 … */
  shared: readonly SharedPart[]
}

interface SharedPart extends NamedPart {
  clauses: readonly Clause[]
}

/** Kinds of documents that can give something. Others give nothing, whatever they mention. */
const GIVING_KINDS: readonly PolicyDocument['kind'][] = ['notice', 'other']
const OPENS_TIERS =
  /(?:以下|下列|如下).{0,14}(?:标准|方式|档次|奖励|补助|补贴|支持|资助|优惠)|(?:标准|比例)(?:为|如下)?[:：]$|给予[^。]{0,20}[:：]$/
const APPLIES = /申报|认定|评选|遴选|征集|推荐|入库|评价/
const TITLE =
  /^(?:.{0,60}?关于)?(?:(?:组织|开展|做好|启动|印发|进一步|认真|联合|申报|申请)(?:好|开展|做好)?)*(.{2,80}?)(?:申报)?(?:工作)?的(?:通知|公告|通告|函)$/

/** The measures of a notice, in the order of its clauses. Clauses about scope, purpose, procedure, control and organisation are none. */
export function readMeasures(document: PolicyDocument): ReadMeasure[] {
  if (!GIVING_KINDS.includes(document.kind)) return []
  const trees = clauseTrees(document.clauses)
  const name = nameOfNotice(document.title?.value ?? '')
  const around: Around = { document, name, shared: [] }
  if (trees.length === 0) return unnumbered(around)
  const found = among(trees, around)
  const read = found.length > 0 ? found : application(trees, around)
  const [only] = read
  if (only && read.length === 1) return [{ ...only, ...wholeNotice(document, only) }]
  return read.slice(0, MEASURE_SIZES.measures)
}

/** Days and contacts of the whole notice belong to its only measure. */
function wholeNotice(document: PolicyDocument, { contacts, window }: ReadMeasure): Partial<ReadMeasure> {
  const found = window ?? windowIn(document, () => true)
  return {
    ...(contacts.length === 0 && {
      contacts: contactsIn(document, () => true).slice(0, MEASURE_SIZES.contacts),
    }),
    ...(found && { window: found }),
  }
}

/** The measures in neighbouring clauses. */
function among(trees: readonly ClauseTree[], around: Around): ReadMeasure[] {
  if (!namesParts(trees))
    return trees.flatMap((tree) => (tree.part ? partly(tree, around) : measuresOf(tree, around)))
  const shared = sharedParts(trees)
  const within = { ...around, shared: [...around.shared, ...shared] }
  const gains = trees.filter(({ part }) => part === 'gain')
  const others = trees.filter(({ part }) => part === undefined)
  const several = gains.flatMap(({ children }) => (children.length > 1 ? children : []))
  const named = several.length > 1 && several.every(({ name }) => name !== '')
  const inner = [
    ...(named ? among(several, within) : []),
    ...others.flatMap((tree) => measuresOf(tree, within)),
  ]
  if (inner.length > 0) return inner
  const sentences = gains.flatMap((tree) => gainSentences(tree.text(), true))
  return sentences.length === 0
    ? []
    : [measure({ clauses: gains.flatMap((tree) => tree.all()), sentences, name: around.name }, within)]
}

/** Parts in neighbouring clauses that hold for all measures among and below them. */
function sharedParts(trees: readonly ClauseTree[]): SharedPart[] {
  return trees.flatMap((tree) =>
    tree.part && tree.part !== 'gain' && tree.part !== 'other'
      ? [{ part: tree.part, text: tree.body(), clauses: tree.all() }]
      : [],
  )
}

/** The measures in a part that stands among measures: only a part about the gain can hold any. */
function partly(tree: ClauseTree, around: Around): ReadMeasure[] {
  return tree.part === 'gain' ? measuresOf(tree, around) : []
}

/** The measures of one clause: the clause itself, clauses under it, or both. */
function measuresOf(tree: ClauseTree, around: Around): ReadMeasure[] {
  const { clause, children, name, part } = tree
  const called = name === '' || part !== undefined ? around.name : name
  const own =
    name !== '' && clause.heading !== '' && clause.paragraphs.length > 0
      ? clause.paragraphs.join('\n')
      : tree.own()
  const { before, parts } = namedParts(own)
  const inline = parts.map((each) => ({ ...each, clauses: [] }))
  const within = { ...around, name: called, shared: [...around.shared, ...inline] }
  const gain = [before, ...parts.filter((each) => each.part === 'gain').map(({ text }) => text)].join('\n')
  const tiers = children.length > 0 && opensTiers(own)
  const sentences = gainSentences(
    gain,
    parts.some((each) => each.part === 'gain'),
  )
  const who = parts.filter((each) => each.part === 'who').map(({ text }) => text)
  if (sentences.length === 0 && parts.length > 1) sentences.push(...gainSentences(who.join('\n')))
  if (tiers || (sentences.length > 0 && children.every((child) => child.name === ''))) {
    const below = children.flatMap((child) => gainSentences(child.text(), tiers))
    const all = [...sentences, ...below]
    if (all.length > 0)
      return [measure({ clauses: tree.all(), sentences: all, name: nameFrom(tree, all) }, within)]
  }
  const below = among(children, within)
  if (sentences.length === 0) return below
  const inside = { ...around, shared: within.shared }
  return [
    measure({ clauses: [clause], sentences, name: nameFrom(tree, sentences) || called }, inside),
    ...below,
  ]
}

function opensTiers(own: string): boolean {
  return own.length < 400 && OPENS_TIERS.test(own.trim())
}

/** The measure of a call for applications that names no sum: the call itself is the measure. */
function application(trees: readonly ClauseTree[], around: Around): ReadMeasure[] {
  const { document, name } = around
  const parts = new Set(trees.map(({ part }) => part))
  const called = APPLIES.test(document.title?.value ?? '') && name !== ''
  const tellsHow = parts.has('materials') || parts.has('window') || parts.has('how')
  if (!called || !parts.has('who') || !tellsHow) return []
  const shared = sharedParts(trees)
  const said = { words: `可以参加：${name}`, amounts: [] }
  const clauses = shared.filter(({ part }) => part === 'who').flatMap((each) => each.clauses)
  return [measure({ clauses, sentences: [said], name }, { ...around, shared })]
}

/** The measure of a body without numbers: one at most. */
function unnumbered(around: Around): ReadMeasure[] {
  const clauses = around.document.clauses.filter(({ confidence }) => confidence !== 'doubtful')
  const sentences = clauses.flatMap(({ paragraphs }) => gainSentences(paragraphs.join('\n')))
  const [first] = sentences
  const name = around.name || (first ? subjectOf(first.words) : '')
  return first ? [measure({ clauses: clauses.slice(0, 1), sentences, name }, around)] : []
}

interface Found {
  clauses: readonly Clause[]
  sentences: readonly GainSentence[]
  name: string
}

function measure(
  { clauses, sentences, name }: Found,
  { document, shared, name: called }: Around,
): ReadMeasure {
  const textOf = (part: NamedPart['part']) =>
    shared.filter((each) => each.part === part).map(({ text }) => text)
  const passages = [...clauses, ...shared.flatMap((each) => each.clauses)].map(({ passage }) => passage)
  const within = (place: DocumentPassage) =>
    passages.some(({ start, end }) => place.start >= start && place.end <= end)
  const window = windowIn(document, within)
  const paths = [
    ...clauses,
    ...shared.filter(({ part }) => part === 'who').flatMap((each) => each.clauses),
  ].map(({ path }) => path)
  return {
    title: (name || called).slice(0, MEASURE_SIZES.title),
    clausePaths: [...new Set(paths)].slice(0, MEASURE_SIZES.paths),
    gain: joined(sentences).slice(0, MEASURE_SIZES.gain),
    amounts: amountsIn(sentences),
    ...(window && { window }),
    materials: textOf('materials')
      .flatMap(materialsIn)
      .slice(0, MEASURE_SIZES.materials)
      .map((each) => each.slice(0, MEASURE_SIZES.material)),
    how: textOf('how').join('\n').slice(0, MEASURE_SIZES.how),
    links: document.links
      .filter(({ passage }) => within(passage))
      .map(({ value }) => value)
      .slice(0, MEASURE_SIZES.links),
    contacts: contactsIn(document, within).slice(0, MEASURE_SIZES.contacts),
    passages,
  }
}

/** The amounts of the sentences. A single exact sum needs no tier, because the gain says for whom it is. */
function amountsIn(sentences: readonly GainSentence[]): GainAmount[] {
  const amounts = sentences.flatMap((each) => each.amounts).slice(0, MEASURE_SIZES.amounts)
  const tiers = amounts.filter(({ upTo }) => !upTo).length > 1
  return amounts.map(({ tier, ...amount }) => ({
    ...amount,
    ...(tiers && tier !== undefined && { tier }),
    words: amount.words.slice(0, MEASURE_SIZES.words),
  }))
}

function joined(sentences: readonly GainSentence[]): string {
  return sentences
    .map(({ words }) => (/[:：]$/.test(words) ? words : words.replace(/[；;，,]?$/, '。')))
    .join('')
}

function windowIn(
  { dates }: PolicyDocument,
  within: (place: DocumentPassage) => boolean,
): MeasureWindow | undefined {
  const date = dates.find(
    ({ value, passage, confidence }) =>
      value.kind === 'apply' && confidence !== 'doubtful' && within(passage),
  )
  if (!date) return undefined
  const { on, until } = date.value
  return until === undefined ? { untilOn: on } : { fromOn: on, untilOn: until }
}

function contactsIn({ contacts }: PolicyDocument, within: (place: DocumentPassage) => boolean): Contact[] {
  return contacts.filter(({ passage }) => within(passage)).map(({ value }) => value)
}

/** The name of a measure: its clause's name, else its beneficiaries. */
function nameFrom({ name, part }: ClauseTree, [first]: readonly GainSentence[]): string {
  return name !== '' && part === undefined ? name : part === undefined && first ? subjectOf(first.words) : ''
}

function subjectOf(words: string): string {
  const [head = ''] = words.replace(/^(?:对于?|其中)/, '').split(/[，,；;]/)
  return head.slice(0, 40).replace(/的$/, '')
}

function nameOfNotice(title: string): string {
  const bare = title.replace(/\s+/g, '')
  return (TITLE.exec(bare)?.[1] ?? bare).slice(0, MEASURE_SIZES.title)
}
