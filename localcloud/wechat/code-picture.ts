import { deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** Bytes of a PNG before its first chunk. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREYSCALE_8 = [8, 0, 0, 0, 0]

/**
 * A picture that a camera reads as `text`. It is a QR code; WeChat draws its round code instead.
 * @param width in pixels; the rest that whole modules do not fill stays white
 */
export function drawCode(text: string, width: number): Buffer {
  const { data } = encode(text, { ecc: 'M', border: 2 })
  const module = Math.max(1, Math.floor(width / data.length))
  const margin = Math.floor((width - module * data.length) / 2)
  const rows = Array.from({ length: width }, (_, y) => {
    const cells = data[Math.floor((y - margin) / module)]
    const row = Buffer.alloc(width + 1, 255)
    row[0] = 0
    for (let x = 0; x < width; x += 1) if (cells?.[Math.floor((x - margin) / module)]) row[x + 1] = 0
    return row
  })
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(width, 4)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, Buffer.from(GREYSCALE_8)])),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(checksum(body))
  return Buffer.concat([length, body, check])
}

/** CRC-32 as PNG requires it (ISO 3309). Node's zlib has it only from 20.15 on. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
