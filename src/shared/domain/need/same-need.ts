import type { Need } from './need'

/** A need, or its place among the same ones, as far as it says which words it resembles. */
interface Joined {
  /** Which words it has now. */
  words: string
  /** Words of others that its own resembled when it joined. */
  alikeTo?: readonly string[]
  /** Among the same ones since before joins said whose words they resembled. */
  joinedBefore?: true
}

/** What a need says of its joining, and its place among the same ones too. */
export function joinOf({
  alikeTo,
  joinedBefore,
}: Pick<Joined, 'alikeTo' | 'joinedBefore'>): Pick<Joined, 'alikeTo' | 'joinedBefore'> {
  return { ...(alikeTo && { alikeTo }), ...(joinedBefore && { joinedBefore }) }
}

/** Names the words of a need: others say by it whose words their own resemble. Another name after each edit of the words. */
export function joinKey({ id, text, versions = [] }: Pick<Need, 'id' | 'text' | 'versions'>): string {
  const edits = versions.filter((former, at) => former.text !== (versions[at + 1]?.text ?? text)).length
  return edits === 0 ? id : `${id}.${edits}`
}

/** Those that have these words, resemble them, or are resembled by them: nobody through a third. */
export function sameAs<T extends Joined>(some: readonly T[], words: string): T[] {
  const center = some.find((one) => one.words === words)
  return some.filter(
    (one) =>
      one === center ||
      one.alikeTo?.includes(words) ||
      center?.alikeTo?.includes(one.words) ||
      (one.joinedBefore && center?.joinedBefore),
  )
}

/**
 * Those that are the same as one of them: the most that resemble the same words, its own or those it joined. Whose words these were may
 * have left since.
 */
export function withSame<T extends Joined>(some: readonly T[], one: T): T[] {
  const groups = [one.words, ...(one.alikeTo ?? [])].map((words) => sameAs(some, words))
  return groups.reduce((most, group) => (group.length > most.length ? group : most), [one])
}
