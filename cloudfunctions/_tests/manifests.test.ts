import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'

const ROOT = path.resolve(__dirname, '../..')
const BUILT = path.join(ROOT, 'dist/cloudfunctions')

const Manifest = v.object({
  version: v.string(),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  overrides: v.optional(v.record(v.string(), v.record(v.string(), v.string())), {}),
})
const readManifest = (file: string) => v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')))
const installed = (name: string, from: string) =>
  readManifest(createRequire(from).resolve(`${name}/package.json`)).version

const Settings = v.object({
  timeout: v.number(),
  memorySize: v.optional(v.number(), 256),
  permissions: v.optional(v.object({ openapi: v.array(v.string()) })),
  triggers: v.optional(
    v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
    [],
  ),
})
const FUNCTIONS = readdirSync(path.join(ROOT, 'cloudfunctions')).filter((name) =>
  existsSync(path.join(ROOT, 'cloudfunctions', name, 'config.json')),
)
const readSettings = (name: string) =>
  v.parse(Settings, JSON.parse(readFileSync(path.join(ROOT, 'cloudfunctions', name, 'config.json'), 'utf8')))
/** Interfaces of the platform, with the code that calls them. Text checks are in every bundle; content-check.test.ts names the functions that need them. */
const CALLS = {
  'subscribeMessage.send': /openapi\["subscribeMessage"\]/,
  'wxacode.getUnlimited': /openapi\["wxacode"\]/,
  'urllink.generate': /openapi\["urllink"\]/,
  'phonenumber.getPhoneNumber': /openapi\["phonenumber"\]/,
  'security.mediaCheckAsync': /\.mediaCheckAsync\(/,
} as const
/** The functions with a timer: only these end, publish, notify or send by themselves. */
const TIMED = ['housekeeping', 'notices', 'policies', 'pushes']
/** Seconds, minutes in steps, then any hour, day, month, weekday and year. */
const EVERY_MINUTES = /^\d{1,2} \*\/(\d+) \* \* \* \* \*$/
/** Shortest time limit. A timer that is cut off earlier would begin the same work again and again. */
const TIMED_SECONDS_MIN = 20
/** Functions that read files. A PDF or a roster of 20,000 rows needs more than the platform's default. */
const HEAVY = { names: ['documents', 'enterprises'], timeout: 60, memorySize: 512 } as const
/** A version of the mini-program, for a code or a message to open, other than the released one, which is the default. */
const UNRELEASED = /(envVersion|env_version|miniprogramState|miniprogram_state): "(?!release|formal)/

describe('the interfaces and timers of a function', () => {
  it.each(FUNCTIONS)('%s asks for the interfaces that it calls', (name) => {
    const code = readFileSync(path.join(BUILT, name, 'index.js'), 'utf8')
    const called = Object.entries(CALLS).flatMap(([api, sign]) => (sign.test(code) ? [api] : []))
    const allowed = (readSettings(name).permissions?.openapi ?? []).filter((api) => api in CALLS)
    expect(allowed.sort()).toEqual(called.sort())
  })

  it('timers wake the functions that work by themselves at least every ten minutes, and give them time', () => {
    const timed = FUNCTIONS.filter((name) => readSettings(name).triggers.length > 0)
    expect(timed).toEqual(TIMED)
    for (const name of timed) {
      const { timeout, triggers } = readSettings(name)
      const minutes = triggers.map(({ config }) => Number(EVERY_MINUTES.exec(config)?.[1]))
      expect({ name, often: minutes.every((each) => each <= 10) }).toEqual({ name, often: true })
      expect({ name, timeout }).toEqual({ name, timeout: Math.max(timeout, TIMED_SECONDS_MIN) })
    }
  })

  it.each(FUNCTIONS)('%s has a longer time limit than a phone’s first attempt', (name) =>
    expect(readSettings(name).timeout).toBeGreaterThanOrEqual(name === 'checks' ? 5 : 10),
  )
})

it.each(HEAVY.names)('%s has the time and the memory to read files', (name) => {
  expect(readSettings(name)).toMatchObject({ timeout: HEAVY.timeout, memorySize: HEAVY.memorySize })
})

describe('a built function', () => {
  it.each(readdirSync(BUILT))(
    '%s works in its own environment and opens the released mini-program',
    (name) => {
      const code = readFileSync(path.join(BUILT, name, 'index.js'), 'utf8')
      expect(code).toMatch(/\.init\(\{ env: [\w.]+\.DYNAMIC_CURRENT_ENV \}\)/)
      expect(code).not.toMatch(UNRELEASED)
    },
  )
})

describe('packages that a deployed function asks the platform to install', () => {
  it.each(readdirSync(BUILT))('%s: have the versions that these tests ran with', (name) => {
    const { dependencies, overrides } = readManifest(path.join(BUILT, name, 'package.json'))
    expect(dependencies['wx-server-sdk']).toBe(installed('wx-server-sdk', __filename))
    const sdk = createRequire(require.resolve('wx-server-sdk')).resolve('@cloudbase/node-sdk')
    expect(overrides).toEqual({ '@cloudbase/node-sdk': { axios: installed('axios', sdk) } })
  })

  it('the SDK’s HTTP client is no version with a published advisory', () => {
    const sdk = createRequire(require.resolve('wx-server-sdk')).resolve('@cloudbase/node-sdk')
    const [major = 0, minor = 0] = installed('axios', sdk).split('.').map(Number)
    expect(major > 0 || minor >= 31).toBe(true)
  })
})
