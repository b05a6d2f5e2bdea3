import type { FoundItem } from '../index/item-index'
import type { Reason } from './match'

/** The reasons from an item's words: written words, words that may have been meant, or else a synonym. */
export function toReasons(found: FoundItem<unknown> | undefined): Reason[] {
  if (!found) return []
  const { words, meant } = found
  const why: Reason[] = []
  if (words.length > 0) why.push({ kind: 'words', words })
  if (meant.length > 0) why.push({ kind: 'meant', words: meant })
  if (why.length === 0) why.push({ kind: 'synonym' })
  return why
}
