/**
 * Parts of a multipart/form-data body by name, as bytes. `Response.formData()` cannot be used: the SDK sends its protobuf in a
 * part without a file name, and formData() would decode that part as text and destroy it (a length above 127 is no UTF-8).
 */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType)
  const parts = new Map<string, Buffer>()
  if (!boundary) return parts
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`)
  let at = body.indexOf(mark)
  while (at >= 0) {
    const start = at + mark.length + 2
    const end = body.indexOf(mark, start)
    if (end < 0) break
    const part = body.subarray(start, end - 2)
    const head = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(head, 0)).toString())?.[1]
    if (head >= 0 && name !== undefined) parts.set(name, part.subarray(head + 4))
    at = end
  }
  return parts
}
