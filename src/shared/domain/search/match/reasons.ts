import type { FoundItem } from '../index/item-index'
import type { Reason } from './match'

/** Why an item was found by its words: what was written, what may have been meant, or a synonym. */
export function toReasons(found: FoundItem<unknown> | undefined): Reason[] {
  if (!found) return []
  const { words, meant } = found
  const why: Reason[] = []
  if (words.length > 0) why.push({ kind: 'words', words })
  if (meant.length > 0) why.push({ kind: 'meant', words: meant })
  if (why.length === 0) why.push({ kind: 'synonym' })
  return why
}
