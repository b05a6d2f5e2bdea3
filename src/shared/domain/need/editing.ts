import type { NeedActor } from '../access/party'
import type { StoredMatches, Match } from '../search/match/match'
import { CATEGORY_SPECS, type Category } from './category'
import { formatFact } from './format-fact'
import { deriveTitle, type Need } from './need'
import type { NeedWords } from './records'
import { correctedFacts, NEED_EDITS_MAX, presentWords, wordsEntry, wordsReview } from './need-words'

/** The new words of a need, and what was found for them. */
export interface NeedEdit extends Pick<Need, 'text' | 'facts' | 'mentions' | 'contact'> {
  found: { plan: string; wellMatched: boolean; matches: readonly Match[]; alsoFound: StoredMatches }
}

/** Whether a person may edit a need: only its author, up to `NEED_EDITS_MAX` times. The states allow edits until somebody takes the need up. */
export function mayEdit(
  { author, versions = [] }: Pick<Need, 'author' | 'versions'>,
  { personId }: NeedActor,
): boolean {
  return personId !== undefined && author.personId === personId && versions.length < NEED_EDITS_MAX
}

/** The changed fields of an edited need. The former words stay as a version; the responsible officer and the promise do not change. */
export function afterEdit(need: Need, { text, facts, mentions, contact, found }: NeedEdit): Partial<Need> {
  const former = { ...presentWords(need), entry: wordsEntry(need.timeline) }
  return {
    text,
    title: deriveTitle(text),
    facts,
    ...((mentions ?? need.mentions) && { mentions: mentions ?? [] }),
    contact,
    ...found,
    versions: [...(need.versions ?? []), former],
  }
}

/** Whether an edit changes anything. */
export function isEdited(
  need: Need,
  edit: Pick<NeedEdit, 'text' | 'facts' | 'mentions' | 'contact'>,
): boolean {
  return (
    edit.text !== need.text ||
    edit.contact.name !== need.contact.name ||
    edit.contact.phone !== need.contact.phone ||
    describeFacts(need.category, need.facts, edit.facts).length > 0 ||
    listWords(edit.mentions) !== listWords(need.mentions)
  )
}

const listWords = (mentions: NeedWords['mentions'] = []) => mentions.join('、')

/**
 * The changes of an edit, as both sides read them: 人数 30 人 → 40 人；联系人 李娜 → 张伟. The text never quotes words that the content check holds
 * back, nor a person's phone number.
 */
export function describeEdit(need: Need, edit: Omit<NeedEdit, 'found'>): string {
  const isShown = wordsReview(need) === undefined
  const change = (what: string, from: string, to: string) =>
    from === to ? [] : [isShown ? `${what} ${from || '没有'} → ${to || '没有'}` : what]
  const changes = [
    ...describeFacts(need.category, isShown ? need.facts : undefined, edit.facts),
    ...change('还提到', listWords(need.mentions), listWords(edit.mentions)),
    ...change('联系人', need.contact.name, edit.contact.name),
    ...(need.contact.phone === edit.contact.phone ? [] : ['换了联系电话']),
    ...(need.text === edit.text ? [] : ['改了诉求内容']),
  ]
  return changes.join('；')
}

/** The changes of a correction, as both sides read them: each fact before and after, then the words. */
export function describeCorrection(
  need: Need,
  { text, facts }: { text: string; facts: NeedWords['facts'] },
): string {
  const isShown = wordsReview(need) === undefined
  const known = correctedFacts(need)
  const changed = { ...known, ...facts }
  const changes = describeFacts(need.category, isShown ? known : undefined, isShown ? changed : facts)
  return [changes.join('；'), text].filter((part) => part !== '').join('\n')
}

/** Whether a correction changes a fact or adds words. */
export function isCorrected(
  need: Need,
  { text, facts }: { text: string; facts: NeedWords['facts'] },
): boolean {
  const known = correctedFacts(need)
  return text !== '' || describeFacts(need.category, known, { ...known, ...facts }).length > 0
}

/** One part for each fact that differs: 人数 30 人 → 40 人. Without the former facts: 人数 40 人. */
function describeFacts(
  category: Category,
  before: NeedWords['facts'] | undefined,
  after: NeedWords['facts'],
): string[] {
  return CATEGORY_SPECS[category].facts.flatMap((spec) => {
    const { key, label } = spec
    const [from, to] = [before?.[key], after[key]].map((value) =>
      value === undefined ? '没有' : formatFact(spec, value),
    )
    if (before === undefined) return after[key] === undefined ? [] : [`${label} ${to}`]
    return from === to ? [] : [`${label} ${from} → ${to}`]
  })
}
