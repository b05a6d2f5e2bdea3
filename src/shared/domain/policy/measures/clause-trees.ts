import type { Clause } from '../document/clauses'
import { measurePart, type MeasurePart } from './measure-parts'

/** A numbered clause with the clauses under it. */
export interface ClauseTree {
  clause: Clause
  children: readonly ClauseTree[]
  /** Its name, from its heading or first words; empty when these are a sentence and no name. */
  name: string
  /** The part of a measure that its name announces; undefined for a name of its own. */
  part: MeasurePart | undefined
  /** Its own text: heading, then paragraphs. */
  own(): string
  /** Its text and that of the clauses under it. */
  text(): string
  /** The same without the heading. */
  body(): string
  /** The clause and all clauses under it. */
  all(): readonly Clause[]
}

const LEAD =
  /^(?:【([^】]{2,30})】|\[([^\]]{2,30})\]|[(（]([^)）]{2,20})[)）](?=[^。])|([\u4e00-\u9fffA-Za-z0-9“”"《》、]{2,20})(?:[。：:]|\s{2,}))/
const SPEAKS = /[，,；;]|给予|奖励\d|\d万?元/

/** The numbered clauses as trees, in order. */
export function clauseTrees(clauses: readonly Clause[]): ClauseTree[] {
  const below = new Map<number, number[]>()
  const roots: number[] = []
  /** `parent` counts from the first numbered clause. */
  const first = clauses.findIndex(({ path }) => path !== '')
  for (const [index, { parent, path }] of clauses.entries()) {
    if (path === '') continue
    const above = parent === undefined || first + parent >= index ? undefined : first + parent
    const siblings = above === undefined ? roots : (below.get(above) ?? [])
    siblings.push(index)
    if (above !== undefined) below.set(above, siblings)
  }
  const treeOf = (index: number): ClauseTree | undefined => {
    const clause = clauses[index]
    return (
      clause &&
      toTree(
        clause,
        (below.get(index) ?? []).map(treeOf).filter((each) => each !== undefined),
      )
    )
  }
  return roots.map(treeOf).filter((each) => each !== undefined)
}

/** Whether neighbouring clauses are the parts of one measure: 申报条件, 奖励标准, 申报材料 … */
export function namesParts(trees: readonly ClauseTree[]): boolean {
  const parts = new Set(
    trees.map(({ part }) => part).filter((part) => part !== undefined && part !== 'other'),
  )
  return parts.size >= 2 && (parts.has('gain') || parts.has('who'))
}

function toTree(clause: Clause, children: readonly ClauseTree[]): ClauseTree {
  const name = nameOf(clause)
  const own = () => [clause.heading, ...clause.paragraphs].filter(Boolean).join('\n')
  const text = () => [own(), ...children.map((child) => child.text())].join('\n')
  const body = () => [...clause.paragraphs, ...children.map((child) => child.text())].join('\n')
  const all = () => [clause, ...children.flatMap((child) => child.all())]
  return { clause, children, name, part: measurePart(name), own, text, body, all }
}

function nameOf({ heading, paragraphs }: Clause): string {
  if (heading !== '') return SPEAKS.test(heading) ? '' : heading.replace(/^[【[]|[】\]]$/g, '').trim()
  const lead = LEAD.exec(paragraphs[0] ?? '')
  const name = lead?.slice(1).find(Boolean) ?? ''
  return SPEAKS.test(name) ? '' : name.trim()
}
