/** True in the browser build; a constant there, so the other branch is left out of the bundle. */
export const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** A role under the name the platform reads: `role` in the browser, `aria-role` in WeChat. Spread it on a View. */
export function ariaRole(role: string): Record<string, string> {
  return process.env.TARO_ENV === 'h5' ? { role } : { 'aria-role': role }
}

/** Joins class names; what is false or undefined is left out. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
