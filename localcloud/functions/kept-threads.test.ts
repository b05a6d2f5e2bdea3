import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFixture } from '../testing/start'
import { KeptThreads } from './function-threads'

/** Counts its calls, and says how often its code was evaluated in this thread. */
const COUNTS = `
globalThis.evaluated = (globalThis.evaluated ?? 0) + 1
const mode = process.env.MODE
let calls = 0
const main = () => ({ calls: ++calls, evaluated: globalThis.evaluated, mode, now: process.env.MODE })
`
const FORGETS = `${COUNTS}exports.main = Object.assign(main, { forget: () => { calls = 0 } })`
const DOES_NOT = `${COUNTS}exports.main = main`

describe('a function in a thread that is handed on', () => {
  const kept = new KeptThreads()
  let root: string
  let written: string
  beforeEach(() => {
    root = mkdtempSync(join(__dirname, '../testing/fixtures/.kept-'))
    written = ''
  })
  afterEach(async () => {
    await kept.close()
    rmSync(root, { recursive: true })
  })

  /** The answers of two calls in a new cloud. */
  async function callTwice(code: string, variables: Record<string, string> = {}) {
    if (code !== written) {
      mkdirSync(join(root, 'count'), { recursive: true })
      writeFileSync(join(root, 'count/package.json'), '{}')
      writeFileSync(join(root, 'count/index.js'), code)
      written = code
    }
    const { cloud } = await startFixture({
      functionsRoot: root,
      keptThreads: kept,
      functionVariables: variables,
    })
    await cloud.invoke('count', {})
    const { result } = await cloud.invoke('count', {})
    await cloud.close()
    return result
  }

  it('is not evaluated again where it can forget, and starts without earlier state', async () => {
    expect(await callTwice(FORGETS)).toMatchObject({ calls: 2, evaluated: 1 })
    expect(await callTwice(FORGETS)).toMatchObject({ calls: 2, evaluated: 1 })
  })

  it('is evaluated again where it cannot forget, or where its code or its variables differ', async () => {
    expect(await callTwice(DOES_NOT)).toMatchObject({ calls: 2, evaluated: 1 })
    expect(await callTwice(DOES_NOT)).toMatchObject({ calls: 2, evaluated: 2 })
    expect(await callTwice(FORGETS)).toMatchObject({ calls: 2, evaluated: 3 })
    expect(await callTwice(FORGETS, { MODE: 'other' })).toMatchObject({
      calls: 2,
      evaluated: 4,
      mode: 'other',
      now: 'other',
    })
    expect(await callTwice(FORGETS)).toMatchObject({ evaluated: 5 })
  })
})
