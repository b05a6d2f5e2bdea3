import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TEMPLATES } from '../cloudfunctions/_kernel/platform/templates'
import { MESSAGE_TEMPLATES } from '@/shared/domain/push/templates'
import { readArguments } from './arguments'
import { buildVariables, functionVariables, readEnvironment } from './environment'

const EXAMPLE = path.join(__dirname, 'environments', 'example.json')

function fileWith(changes: object): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'environment-')), 'one.json')
  writeFileSync(
    file,
    JSON.stringify({ ...(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object), ...changes }),
  )
  return file
}

it('the example has every required setting, and every template', () => {
  const example = readEnvironment(EXAMPLE)
  expect(Object.keys(example.templates).sort()).toEqual(Object.keys(TEMPLATES).sort())
})

it('lists each wrong field with its fault', () => {
  expect(() => readEnvironment(fileWith({ appId: 'touristappid', templates: {} }))).toThrow(
    /appId: [^]*templates: each of these needs its id: .*need_progress/,
  )
  expect(() => readEnvironment(fileWith({ secretKey: 'oops' }))).toThrow(/secretKey/)
  expect(() => readEnvironment(fileWith({ administrator: { regionCode: 'CN3702' } }))).toThrow(
    'none of its regions',
  )
  const elsewhere = { dutyAgent: { regionCode: 'CN3702', name: '周敏' } }
  expect(() => readEnvironment(fileWith(elsewhere))).toThrow('dutyAgent.regionCode is none of its regions')
  expect(() => readEnvironment('/nowhere.json')).toThrow('copy deploy/environments/example.json')
})

it('accepts WeChat’s names for the fields of a template, and reports impossible ones', () => {
  const given = { need_progress: { title: 'thing7', at: 'date3' } }
  const { TEMPLATE_FIELDS } = functionVariables(readEnvironment(fileWith({ templateFields: given })))
  expect(JSON.parse(TEMPLATE_FIELDS ?? '')).toEqual(given)
  expect(functionVariables(readEnvironment(EXAMPLE))['TEMPLATE_FIELDS']).toBe('{}')
  const wrong = { need_progress: { title: 'phrase1', titel: 'thing1' } }
  expect(() => readEnvironment(fileWith({ templateFields: wrong }))).toThrow(
    /need_progress\.title can be thingN, not phrase1[^]*no field titel/,
  )
})

it('gives the functions and the build the same templates', () => {
  const example = readEnvironment(EXAMPLE)
  const build = buildVariables(example)
  expect(functionVariables(example)['TEMPLATE_NEED_PROGRESS']).toBe(example.templates.need_progress)
  expect(JSON.parse(build['TARO_APP_TEMPLATES'] ?? '')).toEqual(example.templates)
  expect(build['TARO_APP_CLOUD_ENV']).toBe(example.cloudEnv)
})

it('accepts only tested runtimes, and lets functions wake one another', () => {
  expect(() => readEnvironment(fileWith({ runtime: 'Nodejs16.13' }))).toThrow(/PDF files cannot be read/)
  expect(readEnvironment(fileWith({ runtime: undefined })).runtime).toBe('Nodejs20.19')
  expect(functionVariables(readEnvironment(EXAMPLE))['WAKE']).toBe('on')
})

it('answers unknown arguments with the usage', () => {
  expect(readArguments(['--env', 'a.json', '--dry-run', '--only', 'data,app'])).toEqual({
    environmentFile: 'a.json',
    isDryRun: true,
    isCheck: false,
    parts: ['data', 'app'],
  })
  for (const wrong of [
    [],
    ['--env', 'a', '--only', 'wishes'],
    ['--env', 'a', '--data-version', 'x'],
    ['--dryrun'],
  ])
    expect(() => readArguments(wrong)).toThrow('npm run deploy --')
})

it('docs/deploy.md lists every template with its fields as they are declared', () => {
  const guide = readFileSync(path.join(__dirname, '..', 'docs', 'deploy.md'), 'utf8')
  for (const [name, { title, fields }] of Object.entries(MESSAGE_TEMPLATES)) {
    const listed = Object.entries(fields).map(([key, { field, label }]) => `${key} ${field} ${label}`)
    expect(guide).toContain(`| \`${name}\` | ${title} | ${listed.join(' · ')} |`)
  }
})
