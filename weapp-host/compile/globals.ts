/** Globals of a mini-program's logic layer: no window, no document, no fetch, no URL, no TextDecoder, no Intl on every phone. */
const OF_WECHAT = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
] as const
const OF_MODULES = ['require', 'module', 'exports'] as const
const TIMERS = ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
const FUNCTIONS = [
  'isNaN', 'isFinite', 'parseInt', 'parseFloat', 'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'escape',
  'unescape',
] as const // prettier-ignore

/** Constructors and namespaces of the language that iOS 13 and Chrome 86 have. BigInt and WeakRef are newer. */
export const STANDARD_OBJECTS = new Set([
  'Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'Date', 'Math', 'JSON', 'RegExp', 'Promise', 'Map', 'Set',
  'WeakMap', 'WeakSet', 'Proxy', 'Reflect', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError',
  'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array',
  'Float32Array', 'Float64Array',
]) // prettier-ignore

/** Every name that a script of a mini-program may use without declaring it. */
export const GLOBALS: ReadonlySet<string> = new Set([
  ...OF_WECHAT,
  ...OF_MODULES,
  ...TIMERS,
  ...FUNCTIONS,
  ...STANDARD_OBJECTS,
])
