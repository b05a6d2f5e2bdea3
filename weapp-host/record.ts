/** An object with unknown fields, from JSON or from foreign code. */
export type UnknownRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null

/** The fields of a value; empty when it is not an object. */
export const fieldsOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {})
