import type { NeedEdit } from '../editing'
import type { Need } from '../need'
import { readStatedText } from './stated-facts'

/**
 * Reads the facts of an edited text anew. A fact that came from the former words follows the new words; a fact that was filled in by hand
 * stays. Quantities that the author removed from `mentions` stay away.
 */
export function restate(
  need: Pick<Need, 'category' | 'text' | 'facts' | 'mentions' | 'createdAt'>,
  edit: Pick<NeedEdit, 'text' | 'facts'>,
  now: number,
): Pick<NeedEdit, 'facts' | 'mentions'> {
  const { category, facts, mentions = [] } = need
  if (edit.text === need.text) return { facts: edit.facts, mentions }
  const before = readStatedText(category, need.text, need.createdAt)
  const after = readStatedText(category, edit.text, now)
  const follows = Object.entries(after.facts).filter(
    ([key]) => edit.facts[key] === facts[key] && facts[key] === before.facts[key],
  )
  const dropped = before.mentions.filter((mention) => !mentions.includes(mention))
  return {
    facts: { ...edit.facts, ...Object.fromEntries(follows) },
    mentions: after.mentions.filter((mention) => !dropped.includes(mention)),
  }
}
