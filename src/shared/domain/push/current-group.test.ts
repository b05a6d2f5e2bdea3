import type { Measure } from '../policy/measures/measure'
import { currentGroup } from './current-group'
import { ringWords, reminderWords } from './policy-message'
import { RINGS, type PushGroup } from './rings'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
const measure = (id: string, path: string, untilOn: string): Measure => ({
  ...{ id, title: id, clausePaths: [path], gain: '', amounts: [], window: { untilOn } },
  ...{ materials: [], how: '', links: [], contacts: [] },
})
const POLICY = {
  ...{
    title: '关于稳岗的通知',
    shortTitle: '稳岗补贴',
    level: 'zone' as const,
    issuingBodies: ['演示高新区管委会'],
  },
  ...{ themes: [], clauses: [], contacts: [], links: [], lineage: [], attachments: [] },
  plain: { gain: '每人 500 元', who: '', how: '', byWhen: '', ask: '' },
  measures: [measure('甲', '五', '2020-04-10'), measure('乙', '六', '2020-04-30')],
}
const since = { ...POLICY, withdrawnClauses: [{ path: '五', at: AT + 1, reason: '名额已满' }] }
const group = (ring: PushGroup['ring']): PushGroup => ({ ring, ...ringWords(POLICY, ring) })

describe('words for a group after the policy lost a clause', () => {
  it.each(RINGS)(
    '%s: a message sent later names the withdrawn clause and the last day of the rest',
    (ring) => {
      const words = currentGroup(group(ring), since, { at: AT }, AT + 2)
      expect(words?.values).toEqual({
        title: '稳岗补贴',
        level: '高新区',
        issuer: '演示高新区管委会',
        deadline: '2020年4月30日前',
        note: '“五”已撤回，其余请打开看',
      })
      expect(words?.notice.title).not.toMatch(/适合/)
    },
  )

  it('a reminder names no last day of a withdrawn measure, and keeps the contact of the relaying region', () => {
    const reminder = {
      ring: 'fit' as const,
      ...reminderWords(POLICY, { untilOn: '2020-04-10', daysLeft: 3 }),
    }
    const relay = { explanation: '', contact: '王平 024-83780001' }
    expect(currentGroup(reminder, since, { at: AT, kind: 'reminder', relay }, AT + 2)?.notice).toEqual({
      title: '（有条款已撤回）稳岗补贴',
      text: '“五”已经撤回，请不要再按它办理。其余各项到哪天截止，请打开看。\n咨询：王平 024-83780001',
    })
  })

  it.each([
    ['it was taken back before the push was made', since, { at: AT + 1 }],
    ['the push told of other measures', since, { at: AT, measureIds: ['乙'] }],
    [
      'another clause was taken back',
      { ...since, withdrawnClauses: [{ path: '七', at: AT + 1, reason: '' }] },
      { at: AT },
    ],
    ['it is the withdrawal itself', since, { at: AT, kind: 'withdrawal' as const }],
  ])('stays as it was sent when %s', (_, policy, push) => {
    const fit = group('fit')
    expect(currentGroup(fit, policy, push, AT + 2)).toEqual(fit)
  })
})
