import { compat, data } from 'core-js-compat'
import library from './base-library.json'

/**
 * The least base library that the package runs on: its version, the oldest engines that come with it, and what it adds to them. WeChat
 * publishes all three in the npm package miniprogram-compat.
 */
export const LEAST_BASE_LIBRARY = library.least

/** Where a method or global comes from on the least base library. */
export type Origin =
  | { from: 'engine' }
  /** The base library adds it, beginning with this version. */
  | { from: 'library'; since: string }
  | { from: 'nowhere' }

const polyfills = new Map(Object.entries(library.polyfills))
const lacking = new Set(compat({ targets: library.engines }).list)

/** Kinds of values with methods, as core-js calls them. Iterators have none that TypeScript lets us call: its library is ES2022. */
const KINDS = ['array', 'string', 'typed-array', 'regexp', 'map', 'set', 'promise', 'array-buffer', 'date']
/** Methods of the constructors, not of the values. */
const CONSTRUCTORS_OWN =
  /\.(from|from-async|of|all|all-settled|any|race|try|with-resolvers|group-by|escape|constructor|is-view)$/

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Where `anything.name()` comes from; undefined for names that no standard value has. */
export function originOfMethod(name: string): Origin | undefined {
  const modules = KINDS.map((kind) => `es.${kind}.${kebab(name)}`).filter(
    (module) => module in data && !CONSTRUCTORS_OWN.test(module),
  )
  return modules.length === 0 ? undefined : best(modules)
}

/** Where `Object.name` comes from, and the like; undefined for what core-js knows nothing of. */
export function originOfStatic(constructor: string, name: string): Origin | undefined {
  const module = `es.${kebab(constructor).replace(/^-/, '')}.${kebab(name)}`
  return module in data ? best([module]) : undefined
}

/** A name that several kinds of values have is there as soon as one of them has it. */
function best(modules: readonly string[]): Origin {
  if (modules.some((module) => !lacking.has(module))) return { from: 'engine' }
  const since = modules.map((module) => polyfills.get(module)).find((version) => version !== undefined)
  return since === undefined ? { from: 'nowhere' } : { from: 'library', since }
}
