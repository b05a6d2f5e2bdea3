import { useRouter } from '@tarojs/taro'

/**
 * The queries this page was opened with, as `routes` took them. WeChat hands them over as they were written, `%E6%8B%9B` and all; so does
 * Taro in the browser when one page opens another, while an address that is loaded comes decoded.
 */
export function useQueries<Name extends string>(): Readonly<Partial<Record<Name, string>>> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decoded(value)]),
  ) as Partial<Record<Name, string>>
}

/** A link that somebody has cut short, or a text with a sign of per cent, is no reason to show nothing. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
