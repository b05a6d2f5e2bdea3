import { CATEGORIES } from '@/shared/domain/need/category'
import { SERVICE_LINES_MAX } from '@/shared/contract/limits'
import { SERVICE_KINDS } from './kinds'

it('knows over 70 kinds of services, some of every category, each once', () => {
  expect(SERVICE_KINDS.length).toBeGreaterThan(70)
  expect(new Set(SERVICE_KINDS.map(({ key }) => key)).size).toBe(SERVICE_KINDS.length)
  expect(new Set(SERVICE_KINDS.map(({ category }) => category))).toEqual(new Set(CATEGORIES))
})

it('has at least twelve needs of each as enterprises put them, none twice, and room to add some', () => {
  const all = SERVICE_KINDS.flatMap(({ exampleNeeds }) => exampleNeeds)
  expect(all.filter((need, i) => all.indexOf(need) !== i)).toEqual([])
  for (const { key, exampleNeeds } of SERVICE_KINDS) {
    expect([key, exampleNeeds.length >= 12, exampleNeeds.length <= SERVICE_LINES_MAX.exampleNeeds.lines - 12]).toEqual([key, true, true]) // prettier-ignore
    expect(exampleNeeds.filter((need) => need.length < 2 || need.length > 30)).toEqual([])
  }
})
