/** How often a byte sequence occurs; counting stops once it exceeds `max`. */
export function countUpTo(bytes: Buffer, mark: string, max: number): number {
  let found = 0
  for (let at = bytes.indexOf(mark); at >= 0 && found <= max; at = bytes.indexOf(mark, at + mark.length))
    found += 1
  return found
}
