import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { plantImport, plants, type Plant } from './plants'
import { readModule, readWordsToLeave } from './read-module'

/** Plants a violation of every rule and expects a report, so that no rule is without effect. */
interface Zone {
  target: string
  from: string | string[]
  message: string
}

interface Linted {
  reports: { file: string; rule: string; message: string }[]
  rules: { rule: string; options: unknown[] }[]
}

const { importZones, testZones } = readModule('../import-directions.mjs') as Record<string, Zone[]>
const wordsToLeave = readWordsToLeave().filter((word) => !('later' in word))

/** A forbidden import for every folder that a zone names. */
function plantZones(zones: readonly Zone[], ending: string): Plant[] {
  return zones.flatMap(({ target, from, message }, zone) =>
    [from].flat().map((room, index) => {
      const forbidden = room.endsWith('.ts') ? room : `${room}/zone-${zone}-target.ts`
      const file = path.posix.join(target, `zone-${zone}-${index}${ending}`)
      return plantImport('import-x/no-restricted-paths', file, path.posix.join(forbidden), message)
    }),
  )
}

const toName = (words: string) => words.replace('…', 'Words')

/** A name with each spelling of each word. */
function plantWords(): Plant[] {
  return wordsToLeave.flatMap(({ leave, forms = [], of = ['value'], within = ['deploy'] }, word) =>
    [leave, ...forms].map((spelling, index): Plant => {
      const name = toName(spelling)
      const place = `${within[0]}/word-${word}-${index}`
      const at: Record<string, Pick<Plant, 'file' | 'code'>> = {
        value: { file: `${place}.ts`, code: `export const ${name} = 1\n` },
        type: { file: `${place}.ts`, code: `export type ${name[0]?.toUpperCase()}${name.slice(1)} = 1\n` },
        file: { file: `${within[0]}/${name}.ts`, code: 'export {}\n' },
        folder: { file: `${within[0]}/${name}/word.ts`, code: 'export {}\n' },
      }
      const planted = at[of[0] ?? 'value']
      if (!planted) throw new Error(`nothing is planted for names of the kind ${of[0]}`)
      return { rule: 'house/vocabulary', message: `“${leave}”`, ...planted }
    }),
  )
}

const all = [
  ...plants,
  ...plantZones(importZones ?? [], '.ts'),
  ...plantZones(testZones ?? [], '.test.ts'),
  ...plantWords(),
]

function lint(): Linted {
  const folder = mkdtempSync(path.join(tmpdir(), 'plants-'))
  try {
    const request = path.join(folder, 'request.json')
    const texts = Object.assign(
      {},
      ...all.map(({ beside }) => beside),
      ...all.map(({ file, code }) => ({ [file]: code })),
    )
    writeFileSync(request, JSON.stringify({ texts, linted: all.map(({ file }) => file) }))
    const program = path.join(__dirname, 'lint-miniature.mjs')
    const printed = execFileSync(process.execPath, [program, request], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
    return JSON.parse(printed) as Linted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('every rule catches what was planted', () => {
  let linted: Linted = { reports: [], rules: [] }
  beforeAll(() => {
    linted = lint()
  }, 120_000)

  const isCaught = ({ rule, file, message = '' }: Plant) =>
    linted.reports.some(
      (report) => report.rule === rule && report.file === file && report.message.includes(message),
    )

  it('no two violations are planted in one file', () => {
    expect(new Set(all.map(({ file }) => file)).size).toBe(all.length)
  })

  it('every violation is reported', () => {
    const missed = all.filter((plant) => !isCaught(plant))
    const reported = (file: string) => linted.reports.filter((report) => report.file === file)
    expect(missed.map(({ rule, file, code }) => ({ rule, file, code, reported: reported(file) }))).toEqual([])
  })

  it('no rule is without a planted violation', () => {
    const rules = new Set(plants.map(({ rule }) => rule)).add('house/vocabulary')
    expect(linted.rules.map(({ rule }) => rule).filter((rule) => !rules.has(rule))).toEqual([])
  })

  it('every message of the configuration appears in some report', () => {
    const said = linted.reports.map(({ message }) => message).join('\n')
    const unsaid = linted.rules
      .flatMap(({ options }) => messagesIn(options))
      .filter((message) => !said.includes(message))
    expect(unsaid).toEqual([])
  })
})

/** Every `message` in the options of a rule. */
function messagesIn(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return []
  return Object.entries(options).flatMap(([key, value]) =>
    key === 'message' && typeof value === 'string' ? [value] : messagesIn(value),
  )
}
