import { seededShuffle, SYLLABLES } from '@search-engine'

export interface GeneratedService {
  id: string
  text: string
}

const VOCABULARY = 6000
const WORDS_PER_TEXT = 48

/** Numbers 0–1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** Words of two characters; their frequencies fall as in language (Zipf). */
function vocabulary(): string[] {
  const symbols = SYLLABLES.flatMap((line) =>
    line.split(' ').flatMap((group) => group.replace(/^[a-z]+/, '').split('')),
  )
  const order = Uint32Array.from(symbols, (_, i) => i)
  seededShuffle(7)(order)
  // Characters have unequal frequencies, too: most words use the first few hundred.
  const next = chance(11)
  const symbol = () => symbols[order[Math.floor(next() ** 2.5 * order.length)] ?? 0] ?? '园'
  return Array.from({ length: VOCABULARY }, () => symbol() + symbol())
}

/** Services of about 100 characters in invented sentences. They mean nothing, but have the statistics of text. */
export function generatedServices(count: number): GeneratedService[] {
  const words = vocabulary()
  const next = chance(count)
  const word = () => words[Math.floor(VOCABULARY ** next()) - 1] ?? '服务'
  return Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    text: Array.from({ length: WORDS_PER_TEXT }, (_unused, at) =>
      at % 8 === 7 ? `${word()}，` : word(),
    ).join(''),
  }))
}

/** Short needs: two to four words of some service, rare and common ones at random. */
export function generatedNeeds(services: readonly GeneratedService[], count: number): string[] {
  const next = chance(services.length + 1)
  return Array.from({ length: count }, () => {
    const text = services[Math.floor(next() * services.length)]?.text ?? ''
    const start = Math.floor(next() * (text.length - 10))
    return text.slice(start, start + 4 + 2 * Math.floor(next() * 3)).replaceAll('，', '')
  })
}
