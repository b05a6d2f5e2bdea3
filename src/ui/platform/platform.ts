/**
 * True in the browser build. For texts and small choices: where a branch holds code of one platform, compare `process.env.TARO_ENV`
 * literally instead, because only then the bundler drops the branch of the other platform (src/cloud/rpc/environment.ts).
 */
export const IN_BROWSER = process.env.TARO_ENV === 'h5'

/** Props that give a View its role: `role` in the browser, `aria-role` in WeChat. */
export function ariaRole(role: string): Record<string, string> {
  return process.env.TARO_ENV === 'h5' ? { role } : { 'aria-role': role }
}

/** Joins class names, without those that are false or undefined. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
