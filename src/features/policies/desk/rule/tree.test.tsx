import { ruleConditions } from '@/shared/domain/policy/eligibility/rule'
import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import { SAMPLES } from './trial/sample-profiles'
import { addTo, changeAt, editTree, freeId, removeAt, toRule, withRule, type EditGroup } from './tree'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const NOTHING: EditGroup = { kind: 'group', join: 'all', negated: false, children: [] }

describe('a rule taken apart for building and put together again', () => {
  it.each(Object.entries(KNOWN_RULES))('%s answers every sample as before', (_name, rule) => {
    const again = toRule(editTree(rule.root), rule.facts ?? {})
    expect(again).not.toBeNull()
    for (const { profile } of SAMPLES)
      expect(again && evaluateRule(again, profile, NOW).verdict).toBe(
        evaluateRule(rule, profile, NOW).verdict,
      )
    expect(again && ruleConditions(again.root)).toEqual(ruleConditions(rule.root))
    expect(again?.facts ?? {}).toEqual(rule.facts ?? {})
  })

  it('removes a double negation', () => {
    const flag = { id: 'a', test: 'flag', fact: 'cutRent', value: true } as const
    const tree = editTree({ not: { not: flag } })
    expect(tree.children).toEqual([{ kind: 'condition', negated: false, condition: flag }])
  })
})

describe('building', () => {
  const flag = (id: string) =>
    ({
      kind: 'condition',
      negated: false,
      condition: { id, test: 'flag', fact: 'cutRent', value: true },
    }) as const

  it('an empty rule is null, and an own fact is removed with its last condition', () => {
    const own = { 'custom:own1': { label: '因疫情晚交', kind: 'flag' } } as const
    const one = addTo(NOTHING, [], {
      ...flag('a'),
      condition: { id: 'a', test: 'flag', fact: 'custom:own1', value: true },
    })
    expect(toRule(one, own)?.facts).toEqual(own)
    expect(toRule(addTo(removeAt(one, [0]), [], flag('b')), own)?.facts).toBeUndefined()
    expect(toRule(removeAt(one, [0]), own)).toBeNull()
  })

  it('adds, changes and removes a node by its path', () => {
    const inner: EditGroup = { ...NOTHING, join: 'any', children: [flag('x'), flag('y')] }
    const root = addTo(addTo(NOTHING, [], flag('a')), [], inner)
    const grown = addTo(root, [1], flag('z'))
    const turned = changeAt(grown, [1, 0], (node) => ({ ...node, negated: true }))
    expect(toRule(removeAt(turned, [1, 1]), {})?.root).toEqual({
      all: [flag('a').condition, { any: [{ not: flag('x').condition }, flag('z').condition] }],
    })
  })

  it('gives every condition its own id, also when a ready rule is added', () => {
    const root = addTo(addTo(NOTHING, [], flag('c2')), [], flag('c1'))
    expect(freeId(root)).toBe('c3')
    const both = toRule(withRule(withRule(root, KNOWN_RULES.techSme), KNOWN_RULES.techSme), {})
    const ids = both ? ruleConditions(both.root).map(({ id }) => id) : []
    expect(ids.length).toBe(2 + 2 * ruleConditions(KNOWN_RULES.techSme.root).length)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
