const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Signs that no text has; a byte order mark, tabs, ends of lines and pages may be there. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u001a\u0080-\u009f]/u
const DECLARED = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,20})/i
const HEAD_BYTES = 4096

/** The text of bytes in any encoding that Chinese texts come in, by their mark, what a page declares, or trial; undefined when they are no text. */
export function decodeDocumentText(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsFor(bytes)) {
    const text = tried(encoding, bytes)
    if (text !== undefined && !BINARY.test(text)) return text
  }
  return undefined
}

function encodingsFor(bytes: Uint8Array): string[] {
  const marked = BOMS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return [marked[0]]
  const wide = wideEncoding(bytes)
  if (wide) return [wide]
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase() ?? ''
  // A page may lie about itself, bytes do not: what is UTF-8 throughout is UTF-8.
  return ['utf-8', ...(/^gb|^big5/.test(declared) ? [declared] : []), 'gb18030']
}

/** Zeros beside Latin letters and ends of lines give UTF-16 away, also without a mark. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  let even = 0
  let odd = 0
  for (let i = 0; i < Math.min(bytes.length, HEAD_BYTES); i += 1) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd === 0 || bytes.length % 2 === 1) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function tried(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
