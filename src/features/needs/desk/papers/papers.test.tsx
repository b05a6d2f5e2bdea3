import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import type { PaperView } from '@/shared/contract/need-paper-view'
import { PapersDue } from '../queue/papers-due'
import { PapersPanel } from '../../papers/papers-panel'
import { PapersCard } from './papers-card'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const outcome = { onDone: () => undefined, onOutdated: () => undefined }
const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const paper: PaperView = {
  id: 'p1',
  name: '营业执照',
  dueOn: '2020-03-13',
  state: 'handed_in',
  words: '已补交，等园区核对',
  late: false,
  steps: ['accepted', 'returned', 'waived'],
}

it('lists papers with their days', async () => {
  const steps = agentSteps('in_progress', true)
  const need = sampleNeed('in_progress', { side: 'park', steps, matches: [], wellMatched: false })
  fake.answer('needs.askPapers', () => ok({ need }))
  render(<PapersCard need={need} {...outcome} />)
  await press('材料不齐也先办？列后补的材料…')
  write('第 1 份材料', '营业执照')
  write('第 1 份的最后一天', '2020-03-13')
  await press('再加一份')
  await press('列给企业')
  expect(fake.to('needs.askPapers').map(({ input }) => input)).toEqual([
    { needId: 'n1', papers: [{ name: '营业执照', dueOn: '2020-03-13' }] },
  ])
})

it('a paper is checked, or sent back with a reason and a day', async () => {
  const need = sampleNeed('resolved', { side: 'park', steps: ['paper_checked'], papers: [paper] })
  fake.answer('needs.checkPaper', () => ok({ need }))
  render(<PapersCard need={need} {...outcome} />)
  expect(screen.queryByText(/列后补的材料/)).toBeNull()
  await press('退回重交：营业执照')
  write('原因（企业看得到）', '看不清')
  write('重新补交的最后一天', '2020-03-16')
  await press('退回重交')
  expect(fake.to('needs.checkPaper').map(({ input }) => input)).toEqual([
    { needId: 'n1', paperId: 'p1', outcome: 'returned', text: '看不清', dueOn: '2020-03-16' },
  ])
})

it('a list of papers that was lost goes out by itself when the network is back, once; a changed one waits', async () => {
  const steps = agentSteps('in_progress', true)
  const need = sampleNeed('in_progress', { side: 'park', steps, matches: [], wellMatched: false })
  fake.answer('needs.askPapers', () => ok({ need }))
  render(<PapersCard need={need} {...outcome} />)
  const back = async () => {
    fake.losesAnswers = false
    fireEvent(window, new Event('online'))
    await pass(10_000)
  }
  await press('材料不齐也先办？列后补的材料…')
  write('第 1 份材料', '营业执照')
  write('第 1 份的最后一天', '2020-03-13')
  fake.losesAnswers = true
  await press('列给企业')
  await pass(10_000)
  screen.getByText(/没有送出.*连上网会自动再送/)
  write('第 1 份材料', '营业执照副本')
  expect(screen.queryByText(/没有送出/)).toBeNull()
  const before = fake.to('needs.askPapers').length
  await back()
  expect(fake.to('needs.askPapers')).toHaveLength(before)
  fake.losesAnswers = true
  await press('列给企业')
  await pass(10_000)
  await back()
  const sent = fake.to('needs.askPapers').slice(before)
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent.at(-1)?.input.papers).toEqual([{ name: '营业执照副本', dueOn: '2020-03-13' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('an enterprise finds its unsent words for a paper again, and can delete them', async () => {
  const owed: PaperView = { ...paper, state: 'owed', words: '待补交', steps: ['hand_in'] }
  fake.answer('needs.read', () => ok({ need: sampleNeed('in_progress', { papers: [owed] }) }))
  render(<PapersPanel needId="n1" />)
  await pass()
  const said = () => screen.getByLabelText<HTMLTextAreaElement>('要说明的')
  await press('补交：营业执照')
  write('要说明的', '副本，原件在总部')
  await press('关闭')
  await press('补交：营业执照')
  expect(said().value).toBe('副本，原件在总部')
  await press('清空')
  expect(said().value).toBe('')
})

it('the officer sees papers to check and late papers, and no paper that has time', async () => {
  const row = {
    needId: 'n1',
    title: '缺工',
    enterpriseName: '恒拓',
    name: '营业执照',
    dueOn: '2020-03-13',
    words: '已补交，等园区核对',
    late: false,
    toCheck: true,
  }
  const papers = [row, { ...row, name: '合同', words: '3月13日前补交', toCheck: false }]
  fake.answer('needs.papers', () => ok({ papers }))
  const opened: string[] = []
  render(<PapersDue queueAt={undefined} regionCode="CN2101G1" onOpen={(needId) => opened.push(needId)} />)
  await pass()
  fireEvent.click(screen.getByText('营业执照：已补交，等园区核对'))
  expect(opened).toEqual(['n1'])
  expect(screen.queryByText(/合同/)).toBeNull()
})

it('the enterprise reads what is owed, and why it came back', async () => {
  const timeline = sampleNeed('in_progress').timeline
  const need = sampleNeed('in_progress', {
    timeline: [
      ...timeline,
      {
        at: 1,
        by: { side: 'park', name: '周敏' },
        type: 'paper_checked',
        state: 'in_progress',
        text: '“营业执照”没有通过，请重新补交：看不清',
      },
    ],
    papers: [
      {
        ...paper,
        state: 'returned',
        words: '没有通过，3月16日前重新补交',
        checkedIn: timeline.length,
        steps: ['hand_in'],
      },
    ],
  })
  fake.answer('needs.read', () => ok({ need }))
  render(<PapersPanel needId="n1" />)
  await pass()
  screen.getByText('没有通过，3月16日前重新补交')
  screen.getByText('“营业执照”没有通过，请重新补交：看不清')
  await press('补交：营业执照')
  // Nothing is sent without a file.
  await press('送出')
  expect(fake.to('needs.handInPaper')).toEqual([])
})
