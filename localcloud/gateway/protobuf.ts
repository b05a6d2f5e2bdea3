import { Reader, Writer } from 'protobufjs/minimal'

const VARINT_FIELD = 3

/** Calls back with every length-delimited field; skips the others. */
function eachBytes(bytes: Uint8Array, visit: (field: number, value: Uint8Array) => void): void {
  const reader = Reader.create(bytes)
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if ((tag & 7) === 2) visit(tag >>> 3, reader.bytes())
    else reader.skipType(tag & 7)
  }
}

/** The arguments of a `wx.openApi` request: `{ 2: { 1: repeated { 1: key, 2: JSON } } }`. */
export function decodeOpenApiRequest(bytes: Uint8Array): Record<string, unknown> {
  const args: Record<string, unknown> = Object.create(null)
  eachBytes(bytes, (field, data) => {
    if (field !== 2) return
    eachBytes(data, (pairField, pair) => {
      if (pairField !== 1) return
      let key = ''
      let value: Uint8Array = new Uint8Array()
      eachBytes(pair, (part, content) => {
        if (part === 1) key = Buffer.from(content).toString()
        else if (part === 2) value = content
      })
      args[key] = parsed(Buffer.from(value))
    })
  })
  return args
}

function parsed(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString())
  } catch {
    // Pictures travel as raw bytes.
    return value
  }
}

/** The answer of `wx.openApi`: `{ 1: JSON or a picture, 2: content type, 3: system error code, 4: HTTP status }`. */
export function encodeOpenApiResponse(body: object | Buffer, systemErrorCode = 0): Buffer {
  const writer = Writer.create()
  const isPicture = Buffer.isBuffer(body)
  writer.uint32((1 << 3) | 2).bytes(isPicture ? body : Buffer.from(JSON.stringify(body)))
  writer.uint32((2 << 3) | 2).string(isPicture ? 'image/png' : 'application/json')
  if (systemErrorCode !== 0) writer.uint32(VARINT_FIELD << 3).int32(systemErrorCode)
  writer.uint32(4 << 3).uint32(200)
  return Buffer.from(writer.finish())
}
