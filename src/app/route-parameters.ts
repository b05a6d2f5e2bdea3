import { useRouter } from '@tarojs/taro'

/**
 * The queries of this page, decoded, under the names that `routes` gives them. WeChat hands queries over encoded (`%E6%8B%9B`), and so does
 * Taro in the browser when one page opens another; the queries of an address that the browser loads come decoded.
 */
export function useQueries<Name extends string>(): Readonly<Partial<Record<Name, string>>> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decode(value)]),
  ) as Partial<Record<Name, string>>
}

/** A query that cannot be decoded, because a link was cut or a text has a per cent sign, stays as it is. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
