import type { Category } from '../category'
import { readStatedText, type StatedFacts } from './stated-facts'

/** A posted text, with the facts that its author filled in or confirmed. */
interface Written {
  text: string
  category: Category
  facts: StatedFacts
  mentions?: readonly string[]
}

/**
 * Adds the facts that a text states where its author was not shown them: on phones with an earlier version, by telephone, after a quick
 * send. Facts that were filled in count more than facts that were read. Facts that the author was shown stay as the author left them.
 */
export function withStated<T extends Written>(written: T, now: number): T {
  if (written.mentions !== undefined) return written
  const { facts, mentions } = readStatedText(written.category, written.text, now)
  return { ...written, facts: { ...facts, ...written.facts }, mentions }
}
