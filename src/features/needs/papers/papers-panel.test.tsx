import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { PaperView } from '@/shared/contract/need-paper-view'
import { stepWordsKey } from '../keys'
import { PapersLine } from './papers-line'
import { PapersPanel } from './papers-panel'

const OWED: PaperView = {
  id: 'a1',
  name: '营业执照',
  dueOn: '2020-03-13',
  state: 'owed',
  words: '3月13日前补交',
  late: false,
  steps: ['hand_in'],
}
const ACCEPTED: PaperView = {
  ...OWED,
  id: 'a2',
  name: '租房合同',
  state: 'accepted',
  words: '合格',
  steps: [],
}
/** A file that was uploaded before the sheet opened. */
const FILE = { key: 'k1', name: '执照.pdf', sizeBytes: 2048, path: '', fileId: 'cloud://demo.bucket/a.pdf' }
const DRAFT = stepWordsKey('paper', 'a1')

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  Taro.setStorageSync('session-token', 'somebody')
  fake = new FakeTransport().connect().answer('accounts.me', () => ok(STAFF))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  storeOnDevice(DRAFT, undefined)
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const button = (name: string) => screen.queryByRole('button', { name })
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (papers: PaperView[]) => {
  fake.answer('needs.read', () => ok({ need: sampleNeed('in_progress', { papers }) }))
  render(<PapersPanel needId="n1" />)
  await pass()
}

it('offers to hand in the papers that are owed, and none that was accepted', async () => {
  await open([OWED, ACCEPTED])
  expect(screen.getByText(/已先受理，以下材料后补。交了由 周敏 核对/)).toBeTruthy()
  expect(screen.getByText('3月13日前补交')).toBeTruthy()
  expect(screen.getByText('合格')).toBeTruthy()
  expect(button('补交：营业执照')).not.toBeNull()
  expect(button('补交：租房合同')).toBeNull()
})

it('sends the files with a note, closes, and shows the new state of the paper', async () => {
  storeOnDevice(DRAFT, { text: '', files: [FILE] })
  const words = '已补交，等园区核对'
  const after = sampleNeed('in_progress', { papers: [{ ...OWED, state: 'handed_in', words, steps: [] }] })
  fake.answer('needs.handInPaper', () => ok({ need: after }))
  await open([OWED])
  await press('补交：营业执照')
  fireEvent.change(screen.getByLabelText('要说明的'), { target: { value: '副本' } })
  await press('送出')
  expect(fake.to('needs.handInPaper').map(({ input }) => input)).toEqual([
    {
      needId: 'n1',
      paperId: 'a1',
      text: '副本',
      attachments: [{ fileId: FILE.fileId, name: FILE.name, sizeBytes: FILE.sizeBytes }],
    },
  ])
  expect(calls.find(({ name }) => name === 'showToast')?.argument).toMatchObject({
    title: '已补交，等园区核对',
  })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText(words)).toBeTruthy()
  expect(button('补交：营业执照')).toBeNull()
})

it('keeps the sheet open and says why a file was refused', async () => {
  storeOnDevice(DRAFT, { text: '副本', files: [FILE] })
  fake.answer('needs.handInPaper', () => no('BrokenFile', { 'attachments.0': '打不开，请换一个' }))
  await open([OWED])
  await press('补交：营业执照')
  await press('送出')
  expect(screen.getByText('打不开，请换一个')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('要说明的').value).toBe('副本')
})

it('says that nothing is owed, and that a need is out of reach', async () => {
  await open([])
  expect(screen.getByText('没有要补交的材料')).toBeTruthy()
  cleanup()
  act(() => clearCache())
  fake.answer('needs.read', () => no('NotFound'))
  render(<PapersPanel needId="n1" />)
  await pass()
  expect(screen.queryByText('没有要补交的材料')).toBeNull()
  await press('看我的诉求')
  expect(openedUrls()).toHaveLength(1)
})

it('the line on the need’s page leads to where each paper is handed in', () => {
  render(<PapersLine need={sampleNeed('in_progress', { papers: [OWED, ACCEPTED] })} />)
  fireEvent.click(screen.getByRole('link', { name: /营业执照.*3月13日前补交/ }))
  expect(openedUrls()).toEqual(['/enterprise/papers/index?needId=n1'])
  cleanup()
  render(<PapersLine need={sampleNeed('in_progress')} />)
  expect(screen.queryByText('后补的材料')).toBeNull()
})
