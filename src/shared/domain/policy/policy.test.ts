import { regionCode } from '../access/region'
import { draftPolicy } from './life'
import {
  changePolicy,
  policyContent,
  expiryInstant,
  shownState,
  type Policy,
  type PolicyContent,
} from './policy'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
const writer = { side: 'park', personId: 'a', name: '甲' } as const
const reviewer = { side: 'park', personId: 'b', name: '乙' } as const
const content: PolicyContent = {
  title: '示例政策',
  shortTitle: '示例政策',
  issuingBodies: [],
  level: 'zone',
  themes: [],
  plain: { gain: '', who: '', how: '', byWhen: '', ask: '' },
  clauses: [],
  contacts: [],
  links: [],
  lineage: [],
  attachments: [],
}
const drafted = (more: Partial<PolicyContent> = {}): Policy => ({
  ...content,
  ...more,
  ...draftPolicy(writer, AT, expiryInstant({ ...content, ...more })),
  id: 'p1',
  version: 1,
  indexVersion: 0,
  regionCode: regionCode('CN2101G1'),
  authorId: 'a',
  updatedAt: AT,
  evidence: [],
})

function after(policy: Policy, ...events: Parameters<typeof changePolicy>[1][]): Policy {
  return events.reduce((now, event) => {
    const changed = changePolicy(now, event, AT)
    if (!changed.ok) throw new Error(changed.refusal)
    return changed.policy
  }, policy)
}

describe('a stored policy', () => {
  it('holds through its last day in China', () => {
    expect(expiryInstant({ validUntilOn: '2020-03-12' })).toBe(Date.parse('2020-03-13T00:00:00+08:00'))
    expect(expiryInstant({})).toBeUndefined()
  })

  it('forgets what no longer holds: an optional value taken out, a plan taken back', () => {
    const policy = drafted({ deadlineOn: '2020-03-31', validUntilOn: '2020-12-31' })
    const edited = changePolicy(policy, { type: 'edited', by: reviewer }, AT, content)
    if (!edited.ok) throw new Error(edited.refusal)
    expect(policyContent(edited.policy)).toEqual(content)
    expect(edited.policy).not.toHaveProperty('expiresAt')
    expect(edited.policy.editorIds).toEqual(['a', 'b'])
    const planned = after(
      policy,
      { type: 'submitted', by: writer },
      { type: 'approved', by: reviewer },
      { type: 'scheduled', by: writer, publishAt: AT + 1000 },
    )
    expect(planned.publishAt).toBe(AT + 1000)
    expect(after(planned, { type: 'unscheduled', by: writer })).not.toHaveProperty('publishAt')
  })

  it('counts nothing that the record keeps beside the content: former names make no revision', () => {
    const former = [{ title: '旧办法' }]
    expect(policyContent({ ...drafted(), former })).toEqual(content)
  })

  it('is shown as over from its end on, and keeps its content through its life', () => {
    const policy = drafted({ validUntilOn: '2020-03-10' })
    const published = after(
      policy,
      { type: 'submitted', by: writer },
      { type: 'approved', by: reviewer },
      { type: 'published', by: writer },
    )
    expect(policyContent(published)).toEqual(policyContent(policy))
    expect(shownState(published, AT)).toBe('published')
    expect(shownState(published, Date.parse('2020-03-11T00:00:00+08:00'))).toBe('expired')
  })
})
