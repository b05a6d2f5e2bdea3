import { useRouter } from '@tarojs/taro'

/**
 * The queries this page was opened with, as `paths` took them. Taro decodes them in the browser; WeChat hands them over as they
 * were written, `%E6%8B%9B` and all.
 */
export function useQueries<Name extends string>(): Readonly<Partial<Record<Name, string>>> {
  const { params } = useRouter()
  if (process.env.TARO_ENV !== 'weapp') return params as Partial<Record<Name, string>>
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decoded(value)]),
  ) as Partial<Record<Name, string>>
}

/** A link that somebody has cut short is no reason to show nothing. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
