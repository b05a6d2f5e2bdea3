const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** Control characters that no text has. Tabs, ends of lines and of pages are allowed. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u001a\u0080-\u009f]/u
const DECLARED = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,20})/i
const HEAD_BYTES = 4096

/** Decodes bytes in any encoding of Chinese texts: by byte order mark, by the page's declaration, or by trial. Undefined when they are no text. */
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
  // A page may declare a wrong encoding. Bytes that are valid UTF-8 throughout are UTF-8.
  return ['utf-8', ...(/^gb|^big5/.test(declared) ? [declared] : []), 'gb18030']
}

/** Recognises UTF-16 without a byte order mark by the zero bytes beside Latin letters and ends of lines. */
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
