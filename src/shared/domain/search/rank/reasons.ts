import type { Found } from '../index/item-index'
import type { Reason } from './match'

/** Why an item was found by its words: what was written, what was perhaps meant, or another word for the same. */
export function toReasons(found: Found<unknown> | undefined): Reason[] {
  if (!found) return []
  const { words, meant } = found
  const why: Reason[] = []
  if (words.length > 0) why.push({ kind: 'words', words })
  if (meant.length > 0) why.push({ kind: 'meant', words: meant })
  if (why.length === 0) why.push({ kind: 'synonym' })
  return why
}
