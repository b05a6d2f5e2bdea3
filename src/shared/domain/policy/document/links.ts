import type { Extracted } from './passage'

const ADDRESS = /(?:https?\s*:\s*\/\s*\/|www\.)[\w\-.~:/?#@!$&*+,;=%]+/gi
const FULL_WIDTH_STOP = /[，；：！？]/
const TRAILING = /[.,;:!?*&=~-]{1,20}$/

/** Web addresses in a text, also full-width ones, in the form that a browser takes. `folded` is the half-width text. */
export function findLinks(text: string, folded: string): Extracted<string>[] {
  return [...folded.matchAll(ADDRESS)].flatMap((match) => {
    const start = match.index
    const scheme = match[0].indexOf('//')
    const from = scheme < 0 ? 0 : scheme + 2
    // A full-width sign ends a half-width address. In an address that is full-width throughout, it is part of the address.
    const halfWidth = text.charAt(start) === folded.charAt(start)
    const stop = halfWidth ? text.slice(start + from, start + match[0].length).search(FULL_WIDTH_STOP) : -1
    const raw = stop < 0 ? match[0] : match[0].slice(0, from + stop)
    const address = raw.replace(TRAILING, '')
    const value = address.replace(/\s/g, '')
    if (!/^(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+/i.test(value)) return []
    const passage = { start, end: start + address.length }
    const spaced = value.length !== address.length
    return [{ value: withScheme(value), passage, confidence: spaced || scheme < 0 ? 'likely' : 'certain' }]
  })
}

function withScheme(address: string): string {
  return /^https?:/i.test(address)
    ? address.replace(/^https?/i, (scheme) => scheme.toLowerCase())
    : `http://${address}`
}
