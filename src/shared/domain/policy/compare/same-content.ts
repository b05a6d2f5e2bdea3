import type { PolicyContent } from '../policy'

/** Whether two contents are equal. The order of fields and fields that are undefined do not count. */
export function sameContent(a: PolicyContent, b: PolicyContent): boolean {
  return sameValue(a, b)
}

/** Deep equality of plain data; a field that is undefined is absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a).filter(([, value]) => value !== undefined)
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  )
}
