import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listTests, toBatches } from './jest.batches.cjs'

const ROOT = path.resolve(__dirname, '..')
const FILES = listTests()

it('runs every test file once, in a batch or alone', () => {
  const plan = toBatches(FILES, (file) => file.includes('permissions'))
  const run = Object.values(plan).flatMap(({ batches, alone }) => [...batches.flat(), ...alone])
  expect(run.sort()).toEqual(FILES)
  expect(FILES.length).toBeGreaterThan(250)
  expect(plan.cloud.alone).toContain('cloudfunctions/_tests/permissions.test.ts')
  expect(plan.cloud.batches.flat()).toContain('cloudfunctions/needs/life.test.ts')
  expect(plan.ui.batches.flat()).toContain('src/ui/button/button.test.tsx')
  expect(plan.e2e.batches.flat()).toContain('e2e/h5/need-journey.test.ts')
})

it('runs a file alone that asks for a realm of its own', () => {
  const plan = toBatches(FILES, () => false)
  const asking = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').includes('@jest-environment')
  expect(plan.ui.alone.length).toBeGreaterThan(0)
  expect(Object.values(plan).flatMap(({ batches }) => batches.flat().filter(asking))).toEqual([])
})
