import type { Category } from '../category'
import { readStatedText, type StatedFacts } from './stated-facts'

/** What was written, with the facts that its author filled in or left standing. */
interface Written {
  text: string
  category: Category
  facts: StatedFacts
  mentions?: readonly string[]
}

/**
 * Adds what the words say by themselves where nobody has been shown it: on phones of a former version, at the telephone, after a quick
 * send. What was filled in counts more than what was read; what the author was shown stays as it was left.
 */
export function withStated<T extends Written>(written: T, now: number): T {
  if (written.mentions !== undefined) return written
  const { facts, mentions } = readStatedText(written.category, written.text, now)
  return { ...written, facts: { ...facts, ...written.facts }, mentions }
}
