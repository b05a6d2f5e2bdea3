import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { safeParse } from 'valibot'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { policyRule } from '@/shared/contract/policy-rule'
import type { ConditionProposal } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { editDraftKey, proposalsKey } from '../../keys'
import { EditPolicy } from '../edit-policy'
import { sharedConditions, takeBack, takeForAll } from './shared-conditions'

const CLAUSE = { path: '一', documentNumber: '某科发〔2020〕1号' }
const STAFF = { test: 'number', fact: 'staff', is: 'at_most', value: 300 } as const
const proposal = (more: Partial<ConditionProposal> = {}): ConditionProposal => ({
  ...{ key: '一|职工|staff', path: '一', words: '职工不超过300人', test: STAFF },
  ...more,
})
const measure = (id: string, title: string, path: string, rule?: Rule): Measure => ({
  ...{ id, title, clausePaths: [path], gain: '给予20万元奖励', amounts: [], materials: [] },
  ...{ how: '', links: [], contacts: [], ...(rule && { rule }) },
})
const either: Rule = {
  version: 1,
  root: {
    any: [
      { id: 'c1', test: 'flag', fact: 'ownsIntellectualProperty', value: true },
      { id: 'c2', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 1 },
    ],
  },
  award: { tiers: [{ gives: { yuan: 5 } }] },
}

describe('a condition that is stated once for several measures', () => {
  const all = [measure('m1', '甲', '二'), measure('m2', '乙', '三', either), measure('m3', '丙', '四')]
  const waitingFor = (of: Record<string, ConditionProposal[]>) => new Map(Object.entries(of))

  it('is shared when it was read for at least two measures with the same words and meaning', () => {
    const other = proposal({ test: { ...STAFF, value: 200 } })
    const found = sharedConditions(all, waitingFor({ m1: [proposal()], m2: [other], m3: [proposal()] }))
    expect(found.map(({ measureIds }) => measureIds)).toEqual([['m1', 'm3']])
    expect(sharedConditions(all, waitingFor({ m1: [proposal()] }))).toEqual([])
  })

  it('must hold in each rule, also in one that asked for any; when undone it is gone from all', () => {
    const [shared] = sharedConditions(
      all,
      waitingFor({ m1: [proposal()], m2: [proposal()], m3: [proposal()] }),
    )
    if (!shared) throw new Error('none')
    const { measures, step } = takeForAll(all, shared, CLAUSE.documentNumber)
    const condition = (id: string) => ({ ...STAFF, id, clause: CLAUSE })
    expect(measures.map(({ rule }) => rule?.root)).toEqual([
      { all: [condition('c1')] },
      { all: [either.root, condition('c3')] },
      { all: [condition('c1')] },
    ])
    expect(measures[1]?.rule?.award).toEqual(either.award)
    for (const { rule } of measures) expect(safeParse(policyRule, rule).success).toBe(true)
    const back = takeBack(measures, step)
    expect(back.map(({ rule }) => rule?.root)).toEqual([undefined, { all: [either.root] }, undefined])
    expect(back[1]?.rule?.award).toEqual(either.award)
  })

  it('is not added to a rule that has it already, and stays there when the step is undone', () => {
    const asks: Rule = { version: 1, root: { all: [{ ...STAFF, id: 'own' }] } }
    const before = [measure('m1', '甲', '二', asks), measure('m2', '乙', '三')]
    const { measures, step } = takeForAll(
      before,
      { proposal: proposal(), measureIds: ['m1', 'm2'] },
      CLAUSE.documentNumber,
    )
    expect(measures[0]?.rule).toEqual(asks)
    expect(takeBack(measures, step).map(({ rule }) => rule)).toEqual([asks, undefined])
  })

  it('undoing keeps a condition that was added later under the same id', () => {
    const shared = { proposal: proposal(), measureIds: ['m1', 'm2'] }
    const { measures, step } = takeForAll([measure('m1', '甲', '二'), measure('m2', '乙', '三')], shared, '')
    const own: Rule = {
      version: 1,
      root: { all: [{ id: 'c1', test: 'flag', fact: 'ownsIntellectualProperty', value: true }] },
    }
    const changed = measures.map((one) => (one.id === 'm1' ? { ...one, rule: own } : one))
    expect(takeBack(changed, step).map(({ rule }) => rule)).toEqual([own, undefined])
  })

  it('becomes one question when it was not understood, and one group when some of several are enough', () => {
    const { test: _test, ...unread } = proposal({ words: '信用良好' })
    const asked = takeForAll(
      all,
      { proposal: unread, measureIds: ['m1', 'm2', 'm3'] },
      CLAUSE.documentNumber,
    ).measures
    const facts = { 'custom:own1': { label: '信用良好', kind: 'flag' } }
    expect(asked.map(({ rule }) => rule?.facts)).toEqual([facts, facts, facts])
    const some = {
      ...unread,
      some: { atLeast: 2, of: [STAFF, { ...STAFF, value: 200 }, { ...STAFF, value: 100 }] },
    }
    const { measures, step } = takeForAll(all, { proposal: some, measureIds: ['m1', 'm2'] }, '')
    expect(measures[0]?.rule?.root).toMatchObject({
      all: [{ atLeast: 2, of: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }] }],
    })
    expect(takeBack(measures, step)[0]?.rule).toBeUndefined()
  })
})

describe('on the publisher’s page', () => {
  const key = proposalsKey('p1', 'me')
  const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
  const press = async (name: string | RegExp) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await pass()
  }
  beforeEach(async () => {
    jest.useFakeTimers({ now: Date.parse('2020-03-10T10:00:00+08:00') })
    const policy = {
      ...sampleDeskPolicy(),
      documentNumber: CLAUSE.documentNumber,
      clauses: [
        { level: 1, path: '一', heading: '申报条件', paragraphs: ['注册满1年。职工不超过300人。信用良好。'] },
        { level: 1, path: '二', heading: '支持研发', paragraphs: ['给予20万元奖励。'] },
        { level: 1, path: '三', heading: '支持展会', paragraphs: ['给予10万元奖励。'] },
      ],
      measures: [measure('m1', '支持研发', '二'), measure('m2', '支持展会', '三')],
    }
    new FakeTransport()
      .connect()
      .answer('policies.read', () => ok({ policy }))
      .answer('accounts.zones', () => ok({ zones: [] }))
    render(<EditPolicy policyId="p1" personId="me" />)
    await pass()
  })
  afterEach(() => {
    cleanup()
    act(() => {
      clearCache()
      for (const one of [editDraftKey('p1', 'me'), `${key}:m1`, `${key}:m2`]) storeOnDevice(one, undefined)
    })
    forgetTaro()
    jest.useRealTimers()
  })

  it('one tap takes it for all measures, one takes it back, and nothing is asked measure by measure any more', async () => {
    expect(screen.getAllByText('3 条待看')).toHaveLength(2)
    await press('适用于全部 2 项：职工人数不超过 300 人')
    expect(screen.getByText('已加到全部 2 项：职工人数不超过 300 人')).toBeTruthy()
    expect(screen.getAllByText('2 条待看')).toHaveLength(2)
    expect(screen.queryByText('没设条件')).toBeNull()
    await press('撤销')
    expect(screen.getAllByText('3 条待看')).toHaveLength(2)
    expect(screen.getAllByText('没设条件')).toHaveLength(2)
    await press('适用于全部 2 项：职工人数不超过 300 人')
    await press('当作问题问企业，用于全部 2 项：信用良好')
    await press('都不要：成立满一年')
    expect(screen.getByText('已不要，没加到全部 2 项：成立满一年')).toBeTruthy()
    expect(screen.queryByText(/条待看/)).toBeNull()
    await press('修改兑现事项：支持展会')
    expect(screen.queryByText(/从原文读出/)).toBeNull()
    expect(screen.getAllByText(/职工人数不超过 300 人/).length).toBeGreaterThan(0)
  })

  it('is open again once the changes that took it are given up', async () => {
    await press('适用于全部 2 项：职工人数不超过 300 人')
    expect(screen.getByText(/^已加到全部 2 项/)).toBeTruthy()
    await press('当作问题问企业，用于全部 2 项：信用良好')
    await press('都不要：成立满一年')
    expect(screen.queryByText(/条待看/)).toBeNull()
    await press('放弃改动')
    expect(screen.queryByText(/^已加到全部/)).toBeNull()
    // The taken proposal is open again; the one that was left out stays left out.
    expect(screen.getAllByText('2 条待看')).toHaveLength(2)
    expect(screen.getByRole('button', { name: '适用于全部 2 项：职工人数不超过 300 人' })).toBeTruthy()
  })

  it('can be taken for one measure only; the others still ask', async () => {
    await press('修改兑现事项：支持研发')
    await press('收下：职工人数不超过 300 人')
    expect(screen.queryByRole('button', { name: /适用于全部 2 项：职工人数/ })).toBeNull()
    expect(screen.getByRole('button', { name: '适用于全部 2 项：成立满一年' })).toBeTruthy()
  })
})
