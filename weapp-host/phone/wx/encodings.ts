import { ApiFault } from './api'

const UTF16 = new Set(['ucs2', 'ucs-2', 'utf16le', 'utf-16le'])
const UTF8 = new Set(['utf8', 'utf-8'])

type Bytes = Uint8Array<ArrayBuffer>

/** The bytes of a text in one of WeChat's encodings. @throws ApiFault when the text is none of this encoding */
export function encodeText(text: string, encoding: string): Bytes {
  if (UTF8.has(encoding)) return Uint8Array.from(new TextEncoder().encode(text))
  if (encoding === 'base64') return codesOf(fromBase64(text))
  if (encoding === 'hex') return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  if (UTF16.has(encoding)) return new Uint8Array(Uint16Array.from(text, unitOf).buffer)
  if (isOneByte(encoding)) return codesOf(text)
  throw new ApiFault(`invalid encoding "${encoding}"`, 1_300_022)
}

/** The text that bytes are in one of WeChat's encodings. @throws ApiFault when there is no such encoding */
export function decodeBytes(bytes: Bytes, encoding: string): string {
  if (UTF8.has(encoding)) return new TextDecoder().decode(bytes)
  if (encoding === 'base64') return btoa(oneByteText(bytes))
  if (encoding === 'hex') return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (UTF16.has(encoding)) return new TextDecoder('utf-16le').decode(bytes)
  if (encoding === 'ascii') return oneByteText(bytes.map((byte) => byte & 0x7f))
  if (isOneByte(encoding)) return oneByteText(bytes)
  throw new ApiFault(`invalid encoding "${encoding}"`, 1_300_022)
}

const isOneByte = (encoding: string) => ['ascii', 'binary', 'latin1'].includes(encoding)
const unitOf = (unit: string) => unit.charCodeAt(0)
const codesOf = (text: string): Bytes =>
  Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

function oneByteText(bytes: Bytes): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function fromBase64(text: string): string {
  try {
    return atob(text)
  } catch {
    throw new ApiFault('base64 encode error', 1_300_203)
  }
}
