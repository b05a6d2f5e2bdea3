/** The words of a packed list (see make-words.ts). */
export function unpackWords(packed: readonly string[]): string[] {
  return packed
    .join('')
    .split('|')
    .flatMap((group) => {
      const [head = '', ...longer] = group.split(' ')
      const [start = '', ...seconds] = head
      return [...seconds, ...longer].map((rest) => start + rest)
    })
}
