/** A function that was renamed: the build makes it once more under this name. */
export interface FormerName {
  name: string
  /** What it is called today. */
  now: string
  /** Actions that were renamed with it: former name → name today. */
  actions?: Readonly<Record<string, string>>
}

/**
 * Former names of functions. Phones keep a release of the mini-program until they have fetched the next one, and go on calling the names
 * that it knows. An entry may go when no phone has a release from before the new name. Nobody calls `clock`: it is here so that a
 * deployment takes its timer away.
 */
export const FORMER_NAMES: readonly FormerName[] = [
  { name: 'readers', now: 'bookmarks' },
  { name: 'watch', now: 'health', actions: { health: 'read' } },
  { name: 'clock', now: 'housekeeping' },
]

/** A call to a function by its former name, as the function expects it today; anything that is no such call stays as it is. */
export function toCurrentCall(formerName: string, event: unknown): unknown {
  const { actions = {} } = FORMER_NAMES.find(({ name }) => name === formerName) ?? {}
  if (event === null || typeof event !== 'object' || !('action' in event)) return event
  const { action } = event
  return typeof action === 'string' && Object.hasOwn(actions, action)
    ? { ...event, action: actions[action] }
    : event
}
