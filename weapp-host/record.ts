/** An object with whatever fields, as JSON or a program of others gives it. */
export type UnknownRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null

/** The fields of a value; none of what is no object. */
export const fieldsOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {})
