import type { Need } from './need'

/** The fields of a need, or of a sharer of a `SharedNeed`, that say whose words it resembles. */
interface Joined {
  /** The name of its present words (`joinKey`). */
  words: string
  /** Names of the words of others that its own resembled when it joined. */
  alikeTo?: readonly string[]
  /** It joined before joins stored whose words they resembled. */
  joinedBefore?: true
}

/** The fields about joining that a need and its sharer have in common. */
export function joinOf({
  alikeTo,
  joinedBefore,
}: Pick<Joined, 'alikeTo' | 'joinedBefore'>): Pick<Joined, 'alikeTo' | 'joinedBefore'> {
  return { ...(alikeTo && { alikeTo }), ...(joinedBefore && { joinedBefore }) }
}

/** A name for the present words of a need, to which `alikeTo` of other needs refers. It changes with each edit of the words. */
export function joinKey({ id, text, versions = [] }: Pick<Need, 'id' | 'text' | 'versions'>): string {
  const edits = versions.filter((former, at) => former.text !== (versions[at + 1]?.text ?? text)).length
  return edits === 0 ? id : `${id}.${edits}`
}

/** Those that have these words, resemble them, or are resembled by them. Resemblance through a third need does not count. */
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
 * Those that are the same as `one`: the largest group around its own words or around words that it joined. The need that had those words may
 * have left since.
 */
export function withSame<T extends Joined>(some: readonly T[], one: T): T[] {
  const groups = [one.words, ...(one.alikeTo ?? [])].map((words) => sameAs(some, words))
  return groups.reduce((most, group) => (group.length > most.length ? group : most), [one])
}
