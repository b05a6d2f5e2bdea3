/** Pages of the main package that went to the package `enterprise`. Messages, codes and bookmarks still name their old places. */
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

/** Where a page is now that is not where somebody looks for it; undefined when it never was. */
export function findMovedPage(
  path: string,
  query: Readonly<Record<string, unknown>> | undefined = {},
): string | undefined {
  const name = MOVED.find((one) => path.replace(/^\//, '') === `pages/${one}/index`)
  if (name === undefined) return undefined
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return `/enterprise/${name}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
