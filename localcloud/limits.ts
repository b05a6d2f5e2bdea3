/** A function without `timeout` in its config.json may run this long. */
export const FUNCTION_DEFAULT_TIMEOUT_S = 3
/** The bounds of `timeout` in config.json. */
export const FUNCTION_TIMEOUT_RANGE_S: readonly [number, number] = [1, 60]
/** Concurrent instances of one function in the base environment. */
export const FUNCTION_MAX_CONCURRENCY = 20
/** The default memory of a function. */
export const FUNCTION_DEFAULT_MEMORY_MB = 256
/** The limit for starting an instance, which does not count towards a call's time-out. */
export const COLD_START_LIMIT_MS = 60_000
/** The most text a call may carry. */
export const REQUEST_MAX_BYTES = 100 * 1024
/** The deepest nesting of a call's event. Production does not document its limit; real calls stay far below this one. */
export const REQUEST_MAX_DEPTH = 200
/** The most a function may answer. */
export const RESPONSE_MAX_BYTES = 1024 * 1024
/** The server cuts off a request that has not arrived completely within this time. */
export const REQUEST_ARRIVES_WITHIN_MS = 60_000
/** The largest file of a client upload. */
export const UPLOAD_MAX_BYTES = 20 * 1024 * 1024
/** The most files that one deletion or one request for addresses may name. */
export const FILES_PER_REQUEST = 50
/** How long a temporary file address lives when the request does not say. */
export const FILE_URL_DEFAULT_S = 2 * 60 * 60
/** The most templates that one subscription request may name. */
export const SUBSCRIBE_MAX_TEMPLATES = 3
/** msgSecCheck reads at most this many characters. */
export const CHECKED_TEXT_MAX_CHARS = 2_500
/** Only people who used the mini-program this lately can have their content checked. */
export const CHECKED_USER_ACTIVE_MS = 2 * 60 * 60 * 1000
/** How long the code of a getPhoneNumber button is valid. */
export const PHONE_CODE_LIFE_MS = 5 * 60 * 1000
/** The longest `scene` of a 小程序码, in visible characters. */
export const CODE_SCENE_MAX = 32
/** The width of a 小程序码, in pixels. */
export const CODE_WIDTH_RANGE: readonly [number, number] = [280, 1280]
/** The most days for which a URL link is valid. */
export const LINK_DAYS_MAX = 30
/** Calls the usage ring remembers. */
export const USAGE_RING = 1_000

export const timeoutMessage = (seconds: number): string => `Invoking task timed out after ${seconds} seconds`
export const functionMissingMessage = (name: string): string =>
  `FunctionName parameter could not be found: ${name}`
export const REQUEST_TOO_LARGE_MESSAGE = 'data exceed max size: the request of a call must not exceed 100 KB'
export const REQUEST_TOO_DEEP_MESSAGE = `the request of a call must not nest more than ${REQUEST_MAX_DEPTH} levels`
export const RESPONSE_TOO_LARGE_MESSAGE =
  'response exceed max size: the response of a function must not exceed 1 MB'
