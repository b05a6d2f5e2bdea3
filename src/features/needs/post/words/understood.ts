import { coachingHints } from '@/shared/domain/need/coach'
import { CATEGORY_SPECS, type Category, type CategoryFactSpec } from '@/shared/domain/need/category'
import { formatFact } from '@/shared/domain/need/format-fact'
import { parseFacts } from '../details/facts'
import type { StoredDraft } from '../draft'
import type { Preview } from '../preview/use-preview'

type Facts = Readonly<Record<string, string | number>>

/**
 * Known facts; missing facts, which the form asks for; and facts that the text may contain in words that were not understood. In this
 * order.
 */
const STATES = ['known', 'missing', 'open'] as const

/** One chip below the text: a fact that was understood, or one that is still missing. */
export interface FactChip {
  key: string
  spec: CategoryFactSpec
  text: string
  /** Read aloud. */
  label: string
  state: (typeof STATES)[number]
  /** The content of the box when the chip is opened. */
  value: string
}

/** The facts of a need. A typed fact replaces the one that was read; an empty typed fact removes it. */
export function mergeFacts(category: Category, draft: StoredDraft, preview: Preview | undefined): Facts {
  const read = Object.fromEntries(
    CATEGORY_SPECS[category].facts.flatMap(({ key }) => {
      const value = draft.facts[key] === undefined ? preview?.stated?.facts[key] : undefined
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return { ...read, ...parseFacts(category, draft.facts) }
}

/** Further quantities in the text, without those that the person has removed. */
export function listMentions(draft: StoredDraft, preview: Preview | undefined): string[] {
  return (preview?.stated?.mentions ?? []).filter((words) => !draft.dropped?.includes(words))
}

/** The chips of a need, one for each fact of its category: known facts, then missing ones, then those that the text seems to contain. */
export function listFactChips(
  category: Category | undefined,
  draft: StoredDraft,
  preview: Preview | undefined,
): FactChip[] {
  if (category === undefined) return []
  const facts = mergeFacts(category, draft, preview)
  const hints = coachingHints(category, draft.text.trim(), facts)
  const chips = CATEGORY_SPECS[category].facts.map((spec): FactChip => {
    const { key, label } = spec
    const value = facts[key]
    if (value !== undefined) return toKnownChip(spec, value, draft.facts[key] ?? String(value))
    const question = hints.find((hint) => hint.key === key)?.question
    const empty = { key, spec, value: '' }
    return question === undefined
      ? { ...empty, state: 'open', text: label, label: `填写${label}` }
      : { ...empty, state: 'missing', text: `${label}？`, label: question }
  })
  return STATES.flatMap((state) => chips.filter((chip) => chip.state === state))
}

function toKnownChip(spec: CategoryFactSpec, value: string | number, typed: string): FactChip {
  const words = Number.isNaN(value) ? typed : formatFact(spec, value)
  const isClear = spec.kind === 'text' || spec.kind === 'count'
  return {
    ...{ key: spec.key, spec, state: 'known', value: typed },
    text: isClear ? words : `${spec.label} ${words}`,
    label: `${spec.label}：${words}，修改`,
  }
}
