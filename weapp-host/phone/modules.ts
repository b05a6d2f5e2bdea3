import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { code } from './code'
import { journal } from './journal'

/** Names of the browser that WeChat's logic layer does not have. */
const HIDDEN = [
  'window', 'document', 'self', 'location', 'history', 'navigator', 'frames', 'parent', 'top', 'localStorage', 'sessionStorage',
  'XMLHttpRequest', 'fetch', 'WebSocket', 'Image', 'MessageChannel', 'setImmediate', 'alert', 'confirm', 'indexedDB',
  'customElements', 'HTMLElement', 'Element', 'Node', 'IntersectionObserver', 'ResizeObserver', 'MutationObserver',
  'requestAnimationFrame', 'cancelAnimationFrame', 'matchMedia', 'getComputedStyle', 'Blob', 'File', 'FormData', 'AbortController',
  'TextDecoder', 'TextEncoder', 'atob', 'btoa', 'URL', 'URLSearchParams', 'crypto', 'structuredClone', 'DecompressionStream',
] // prettier-ignore

const GIVEN = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
]

/** The logic layer's globals, which the package's own files can use. */
export interface Globals {
  wx: object
  App: (definition: unknown) => void
  getApp: () => unknown
  getCurrentPages: () => unknown[]
}

export interface Loader {
  /** Runs a file once. @throws Error when it is not there or throws */
  load(file: string): unknown
  /** Runs a page or component after everything it uses. */
  loadUnit(path: string): void
}

/** CommonJS as in WeChat's logic layer: no DOM, no browser; `Page` and `Component` register the file that is running. */
export function createLoader(space: CodeSpace, globals: Globals): Loader {
  const loaded = new Map<string, { exports: unknown }>()
  const sandbox = createSandbox()
  let registering: ComponentEnv | undefined
  const register = (kind: keyof ComponentEnv) => (definition: never) => {
    if (!registering) throw new Error(`${kind}() outside of a page or component`)
    return (registering[kind] as (definition: never) => unknown)(definition)
  }
  // Each exists once for the whole life of the app, because Taro keeps the first one that it gets.
  const [Page, Component, Behavior] = [register('Page'), register('Component'), register('Behavior')]

  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const source = code.modules[file]
    if (source === undefined) throw new Error(`module '${file}.js' is not defined`)
    const module: { exports: unknown } = { exports: {} }
    loaded.set(file, module)
    const require = (wanted: string) => load(resolve(wanted, file))
    const names = [...GIVEN, 'global', 'globalThis', ...HIDDEN]
    const run = new Function(...names, `${source}\n//# sourceURL=mp://app/${file}.js`)
    const { wx, App, getApp, getCurrentPages } = globals
    const given = [
      require,
      module,
      module.exports,
      wx,
      App,
      Page,
      Component,
      Behavior,
      getApp,
      getCurrentPages,
    ]
    run.call(undefined, ...given, sandbox, sandbox)
    return module.exports
  }

  const seen = new Set<string>()
  const loadUnit = (path: string): void => {
    // Taro's own components use each other.
    if (seen.has(path)) return
    seen.add(path)
    const used = space.getComponentStaticConfig(path)?.usingComponents ?? {}
    for (const component of Object.values(used)) loadUnit(resolve(component, path))
    space.componentEnv(path, (env) => {
      const outer = registering
      registering = env
      try {
        load(path)
      } catch (error) {
        journal.fault(`${path}.js`, error)
        throw error
      } finally {
        registering = outer
      }
    })
  }
  return { load, loadUnit }
}

/** Resolves a path by which one file of the package names another. Without ending; a folder means its index. */
export function resolve(wanted: string, from: string): string {
  const steps = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of wanted.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const path = steps.join('/').replace(/\.js$/, '')
  return path in code.modules || !(`${path}/index` in code.modules) ? path : `${path}/index`
}

/** `globalThis` without the browser's names, so that code which tests for a DOM finds none, as on a phone. */
function createSandbox(): object {
  const hidden = new Set<string>(HIDDEN)
  const own: Record<string, unknown> = {}
  const bound = new Map<string, unknown>()
  const fromBrowser = (name: string): unknown => {
    const value = (window as unknown as Record<string, unknown>)[name]
    // Plain functions such as setTimeout must be called on the window; classes stay unchanged.
    if (typeof value !== 'function' || !/^[a-z]/.test(name)) return value
    if (!bound.has(name)) bound.set(name, value.bind(window))
    return bound.get(name)
  }
  const sandbox: object = new Proxy(own, {
    get(_own, key) {
      if (typeof key === 'symbol') return undefined
      if (key in own) return own[key]
      if (key === 'globalThis') return sandbox
      return hidden.has(key) ? undefined : fromBrowser(key)
    },
    has: (_own, key) => key in own || (typeof key === 'string' && !hidden.has(key) && key in window),
  })
  return sandbox
}
