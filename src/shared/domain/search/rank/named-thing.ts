/** Something that can be named in a text. */
export interface NamedThing {
  id: string
  name: string
}

/** Shorter names are words of everyday language. */
const NAME_LENGTH = 4

/** What a text names, the longest name first: 返岗包车补助 is not 返岗包车. */
export function namedIn<T extends NamedThing>(said: string, things: Iterable<T>): T | undefined {
  let longest: T | undefined
  for (const thing of things) {
    const { name } = thing
    if (name.length > (longest?.name.length ?? NAME_LENGTH - 1) && said.includes(name)) longest = thing
  }
  return longest
}
