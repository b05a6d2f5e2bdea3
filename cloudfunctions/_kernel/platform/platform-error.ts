/** The `errCode` of an error that the SDK throws; undefined when it has none. */
export function platformCode(error: unknown): number | undefined {
  const code = field(error, 'errCode')
  return typeof code === 'number' ? code : undefined
}

/** A text of an error that the SDK throws; empty when it has none. */
export function textField(error: unknown, name: 'errMsg' | 'message'): string {
  const text = field(error, name)
  return typeof text === 'string' ? text : ''
}

function field(error: unknown, name: string): unknown {
  return error !== null && typeof error === 'object' ? Reflect.get(error, name) : undefined
}
