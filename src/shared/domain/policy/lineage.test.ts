import { ancestors, lineageProblem, type LineageLink } from './lineage'

const link = (policyId: string, kind: LineageLink['kind'] = 'based_on'): LineageLink => ({
  kind,
  policyId,
  title: policyId,
})
const COLLECTION: Readonly<Record<string, readonly LineageLink[]>> = {
  zone: [link('city', 'implements')],
  city: [link('province'), link('old', 'replaces')],
}
const linksOf = (id: string) => COLLECTION[id] ?? []

describe('lineage', () => {
  it('reaches every older policy that its links lead to', () => {
    expect([...ancestors(linksOf('zone'), linksOf)]).toEqual(['city', 'province', 'old'])
  })

  it.each<[string, string, readonly LineageLink[], string | undefined]>([
    ['a new one', 'new', [link('zone'), link('city')], undefined],
    ['itself', 'city', [link('city')], 'LinksToItself'],
    ['the same twice', 'new', [link('city'), link('city')], 'LinksTwice'],
    ['the same in two ways', 'new', [link('city'), link('city', 'replaces')], undefined],
    ['a circle', 'province', [link('zone')], 'GoesInACircle'],
    ['a document outside', 'new', [{ kind: 'based_on', title: '某意见' }], undefined],
  ])('%s', (_what, id, links, problem) => {
    expect(lineageProblem(id, links, linksOf)).toBe(problem)
  })
})
