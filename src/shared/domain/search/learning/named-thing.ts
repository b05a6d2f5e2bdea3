/** A thing whose name a text may contain. */
export interface NamedThing {
  id: string
  name: string
}

/** Shorter names may be everyday words. */
const NAME_LENGTH_MIN = 4

/** The thing with the longest name that a text contains, so that 返岗包车补助 is not taken for 返岗包车. */
export function findNamed<T extends NamedThing>(text: string, things: Iterable<T>): T | undefined {
  let longest: T | undefined
  for (const thing of things) {
    const { name } = thing
    if (name.length > (longest?.name.length ?? NAME_LENGTH_MIN - 1) && text.includes(name)) longest = thing
  }
  return longest
}
