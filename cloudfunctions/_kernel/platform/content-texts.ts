/** One text of an input, by its path: `service.contacts.0.name`. */
export interface FieldText {
  field: string
  text: string
}

/** Every text beneath the named fields, in order. Addresses of files are no texts. */
export function selectTexts(input: unknown, fields: readonly string[]): FieldText[] {
  return fields.flatMap((field) => textsIn(field.split('.').reduce(part, input), field))
}

function textsIn(value: unknown, field: string): FieldText[] {
  if (typeof value === 'string')
    return value.trim() === '' || value.startsWith('cloud://') ? [] : [{ field, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${field}.${key}`))
}

function part(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}
