/** Pages that moved from the main package to the package `enterprise`. Messages, codes and bookmarks still name their old paths. */
const MOVED = [
  'colleagues',
  'deadlines',
  'join',
  'my-data',
  'notices',
  'post-need',
  'privacy',
  'profile',
  'receipt',
  'register',
  'service',
  'services',
] as const

/** The new path of a moved page, with its queries; undefined for a page that has not moved. */
export function findMovedPage(
  path: string,
  query: Readonly<Record<string, unknown>> | undefined = {},
): string | undefined {
  const name = MOVED.find((one) => path.replace(/^\//, '') === `pages/${one}/index`)
  if (name === undefined) return undefined
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return `/enterprise/${name}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
