/** A function that was renamed: the build makes it once more under this name. */
export interface FormerName {
  name: string
  /** Its present name. */
  now: string
  /** Actions that were renamed with it: former name → name today. */
  actions?: Readonly<Record<string, string>>
}

/**
 * Former names of functions. A phone keeps its release of the mini-program until it has fetched the next one, and goes on calling the names
 * that this release knows. Remove an entry once no phone has a release older than the new name. Nobody calls `clock`: its entry makes a
 * deployment remove its timer.
 */
export const FORMER_NAMES: readonly FormerName[] = [
  { name: 'readers', now: 'bookmarks' },
  { name: 'watch', now: 'health', actions: { health: 'read' } },
  { name: 'clock', now: 'housekeeping' },
]

/** Translates a call by a former name into the call that the function expects today. Returns any other event unchanged. */
export function toCurrentCall(formerName: string, event: unknown): unknown {
  const { actions = {} } = FORMER_NAMES.find(({ name }) => name === formerName) ?? {}
  if (event === null || typeof event !== 'object' || !('action' in event)) return event
  const { action } = event
  return typeof action === 'string' && Object.hasOwn(actions, action)
    ? { ...event, action: actions[action] }
    : event
}
