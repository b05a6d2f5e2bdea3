import { LEAST_BASE_LIBRARY } from './base-library'
import { versions } from './api-versions.json'

const since = new Map(Object.entries(versions))

/** The first base library with an API of WeChat; undefined when every supported base library has it. */
export function firstLibraryWith(api: string): string | undefined {
  const version = since.get(api)
  return version !== undefined && isNewer(version, LEAST_BASE_LIBRARY) ? version : undefined
}

function isNewer(one: string, other: string): boolean {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number))
  const index = [0, 1, 2].find((at) => left?.[at] !== right?.[at])
  return index !== undefined && (left?.[index] ?? 0) > (right?.[index] ?? 0)
}
