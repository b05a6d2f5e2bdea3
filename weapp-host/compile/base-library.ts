import { compat, data } from 'core-js-compat'
import library from './base-library.json'

/**
 * The oldest supported base library: its version, the oldest engines that come with it, and the methods that it adds to them. WeChat
 * publishes all three in the npm package miniprogram-compat.
 */
export const LEAST_BASE_LIBRARY = library.least

/** Where a method or global comes from on the oldest supported base library. */
export type Origin =
  | { from: 'engine' }
  /** The base library adds it, beginning with this version. */
  | { from: 'library'; since: string }
  | { from: 'nowhere' }

const polyfills = new Map(Object.entries(library.polyfills))
const lacking = new Set(compat({ targets: library.engines }).list)

/** Kinds of values with methods, by core-js's names. Iterators are not among them: TypeScript's ES2022 library declares no methods of theirs. */
const KINDS = ['array', 'string', 'typed-array', 'regexp', 'map', 'set', 'promise', 'array-buffer', 'date']
/** Names of static methods, which core-js lists among the methods of values. */
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

/** Where a static method such as `Object.name` comes from; undefined for names that core-js does not know. */
export function originOfStatic(constructor: string, name: string): Origin | undefined {
  const module = `es.${kebab(constructor).replace(/^-/, '')}.${kebab(name)}`
  return module in data ? best([module]) : undefined
}

/** A method name counts as present as soon as one kind of value has it. */
function best(modules: readonly string[]): Origin {
  if (modules.some((module) => !lacking.has(module))) return { from: 'engine' }
  const since = modules.map((module) => polyfills.get(module)).find((version) => version !== undefined)
  return since === undefined ? { from: 'nowhere' } : { from: 'library', since }
}
