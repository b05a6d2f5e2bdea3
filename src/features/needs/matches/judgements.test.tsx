import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { DeskNeed } from '../desk/desk-need'
import { NeedDetail } from '../detail/need-detail'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { unsentKey } from './use-judgements'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(unsentKey('n1'), undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const found = (more: Parameters<typeof sampleNeed>[1] = {}) =>
  sampleNeed('in_progress', {
    mayJudge: true,
    matches: [
      {
        serviceId: 's1',
        name: '续贷过桥资金',
        organizationName: '金融服务中心',
        phone: '024-83780002',
        score: 8,
        why: [
          { kind: 'words', words: ['续贷'] },
          { kind: 'solved', count: 3 },
          { kind: 'category', label: '融资' },
          { kind: 'region', level: 'zone' },
          { kind: 'open' },
        ],
      },
    ],
    alsoFound: {
      policies: [
        {
          policyId: 'p1',
          name: '研发贷款贴息',
          verdict: 'met',
          score: 5,
          why: [
            { kind: 'words', words: ['研发贷款'] },
            { kind: 'solved', count: 2 },
            { kind: 'region', level: 'city' },
          ],
        },
      ],
      earlier: [
        {
          earlierId: 'e1',
          asked: '研发贷款到期银行不续',
          answer: '两家银行接续',
          solvedByPolicy: { policyId: 'p1', name: '研发贷款贴息' },
          score: 4,
          why: [
            { kind: 'words', words: ['研发贷款'] },
            { kind: 'category', label: '融资' },
          ],
        },
      ],
    },
    ...more,
  })
const open = async (need = found(), page = <NeedDetail needId="n1" />) => {
  fake.answer('needs.read', () => ok({ need }))
  render(page)
  await pass()
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const isOn = (name: string) => button(name).getAttribute('aria-pressed')
const press = async (name: string) => {
  fireEvent.click(button(name))
  await pass()
}
type Judgement = AnswerData<'needs.judge'>['judged'][number]
const judged = (helpful: boolean, more: Partial<Judgement> = {}): Judgement => ({
  collection: 'services',
  itemId: 's1',
  side: 'enterprise',
  helpful,
  ...more,
})

it('shows services, policies and solved needs with their reasons, and marks the shared words', async () => {
  await open()
  for (const text of ['相关政策', '园区里类似诉求是这样解决的', '符合条件', '本市', '本区'])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText(/园区内 3 件类似诉求由它解决 · 融资 · 现在有人/)).toBeTruthy()
  expect(screen.getByText(/园区内 2 件类似诉求由它解决/)).toBeTruthy()
  expect(screen.getByText('用上了“研发贷款贴息”')).toBeTruthy()
  const marked = [...document.querySelectorAll('.match-name .marked, .earlier .marked')]
  // Marked in the names, in the words that were asked, and beside them.
  expect(marked.map(({ textContent }) => textContent)).toEqual(['续贷', '研发贷款', '研发贷款', '研发贷款'])
})

it('shows a judgement at once, changes it, and takes it back by a second press', async () => {
  await open()
  let answer: (judged: Judgement[]) => void = () => undefined
  fake.answer(
    'needs.judge',
    () => new Promise((resolve) => (answer = (list) => resolve(ok({ judged: list })))),
  )
  expect([isOn('有用：续贷过桥资金'), isOn('没用：续贷过桥资金')]).toEqual(['false', 'false'])
  await press('有用：续贷过桥资金')
  expect(isOn('有用：续贷过桥资金')).toBe('true')
  answer([judged(true)])
  await pass()
  await press('没用：续贷过桥资金')
  expect([isOn('有用：续贷过桥资金'), isOn('没用：续贷过桥资金')]).toEqual(['false', 'true'])
  answer([judged(false)])
  await pass()
  await press('没用：续贷过桥资金')
  answer([])
  await pass()
  expect(isOn('没用：续贷过桥资金')).toBe('false')
  expect(fake.to('needs.judge').map(({ input }) => input)).toEqual([
    { needId: 'n1', collection: 'services', itemId: 's1', helpful: true },
    { needId: 'n1', collection: 'services', itemId: 's1', helpful: false },
    { needId: 'n1', collection: 'services', itemId: 's1' },
  ])
})

it('keeps a judgement that was lost, also when the page is left, and sends the same intent again', async () => {
  await open()
  fake.answer('needs.judge', () => ok({ judged: [judged(true, { collection: 'policies', itemId: 'p1' })] }))
  fake.losesAnswers = true
  await press('有用：研发贷款贴息')
  await pass(5_000)
  expect(screen.getByText(/网络或系统暂时不通/)).toBeTruthy()
  cleanup()
  fake.losesAnswers = false
  render(<NeedDetail needId="n1" />)
  await pass()
  expect(isOn('有用：研发贷款贴息')).toBe('true')
  await press('再发一次')
  expect(screen.queryByText(/网络或系统暂时不通/)).toBeNull()
  expect(isOn('有用：研发贷款贴息')).toBe('true')
  expect(new Set(fake.to('needs.judge').map(({ requestId }) => requestId)).size).toBe(1)
})

it('drops a judgement that is refused, and says why', async () => {
  await open()
  fake.answer('needs.judge', () => no('NotShown'))
  await press('没用：研发贷款到期银行不续')
  expect(screen.getByText(/不在这件诉求的推荐里/)).toBeTruthy()
  expect(isOn('没用：研发贷款到期银行不续')).toBe('false')
  expect(screen.queryByRole('button', { name: '再发一次' })).toBeNull()
})

it('on the desk the person responsible judges; others see what the enterprise said', async () => {
  const fromEnterprise = { judged: [judged(true)], side: 'park' as const }
  await open(found({ ...fromEnterprise }), <DeskNeed needId="n1" />)
  expect(screen.getByText('企业说有用')).toBeTruthy()
  fake.answer('needs.judge', () => ok({ judged: [judged(true), judged(false, { side: 'park' })] }))
  await press('没用：续贷过桥资金')
  expect(isOn('没用：续贷过桥资金')).toBe('true')
  expect(screen.getByText('相关政策')).toBeTruthy()
  cleanup()
  act(() => clearCache())
  await open(found({ ...fromEnterprise, mayJudge: false }), <DeskNeed needId="n1" />)
  expect(screen.getByText('企业说有用')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '有用：续贷过桥资金' })).toBeNull()
})

it('shows only services for an older need', async () => {
  const { alsoFound: _alsoFound, ...older } = found()
  await open(older)
  expect(screen.getByText('对上了：')).toBeTruthy()
  expect(screen.queryByText('相关政策')).toBeNull()
})
