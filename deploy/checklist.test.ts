import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkReadiness } from './checklist'
import { readEnvironment } from './environment'

const example = readEnvironment(path.join(__dirname, 'environments', 'example.json'))
const nothing = { collections: [], functions: [] }

it('lists the unfilled fields of a copied example, and a package that was not built', () => {
  const lines = checkReadiness(example, nothing, { packageRoot: tmpdir(), today: '2031-01-02' })
  const faults = lines.flatMap((line) => line.faults).join('\n')
  for (const said of [
    /appId still stands as in the example/,
    /need_progress still stands/,
    /no file .*\.key/,
    /no day of 2031/,
    /holds no compiled mini-program/,
  ])
    expect(faults).toMatch(said)
})

it('reports nothing when everything is filled in', () => {
  const filled = {
    ...example,
    appId: 'wx1234567890abcdef',
    cloudEnv: 'park-1',
    templates: { need_progress: 'a', policy_for_you: 'b' },
    uploadKeyFile: __filename,
  }
  const [file, key, calendar] = checkReadiness(filled, nothing, {
    packageRoot: tmpdir(),
    today: '2026-11-21',
  })
  expect([file, key, calendar].flatMap((line) => line?.faults)).toEqual([])
})
