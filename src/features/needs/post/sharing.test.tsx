import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { PostNeedForm } from './post-need-form'

const PERSON = { personId: 'p1', name: '李娜', phone: '13000000101' }
const ASKED = '公司专线一到下午就掉线，远程连不上图档服务器'
const SHARED = { sharedAs: '专线掉线，影响设计图上传', sharedWithout: ['李娜'] }
const PREVIEW: AnswerData<'needs.preview'> = {
  matches: [],
  policies: [],
  earlier: [],
  same: [],
  others: [{ sharedId: 'g1', asked: ASKED, category: 'facilities', enterprises: 3, sinceOn: '2020-03-02' }],
  wellMatched: true,
  promise: { responsible: '周敏', responseDueAt: 1_582_600_000_000, resolutionDueAt: 1_583_000_000_000 },
}
const TEXT = '我们楼里的专线也总是掉线，设计图传不上去'

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport()
    .connect()
    .answer('needs.preview', ({ input }) => ok({ ...PREVIEW, ...(input.share && SHARED) }))
    .answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
})
afterEach(() => {
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const box = () => screen.getByLabelText<HTMLInputElement>('遇到什么困难？')
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(0)
}
const write = async (text: string) => {
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={() => undefined} />)
  fireEvent.change(box(), { target: { value: text } })
  await pass(400)
}
const posted = () => fake.to('needs.post').map(({ input }) => input)

it('shares nothing unless it is switched on, and shows before the exact words that others will read', async () => {
  await write(TEXT)
  const shared = screen.getByRole('switch', { name: /让本园区其他企业看到/ })
  expect(shared.getAttribute('aria-checked')).toBe('false')
  expect(screen.queryByText(/别家看到的是/)).toBeNull()
  fireEvent.click(shared)
  expect(screen.getByText(/提交时会去掉企业名称、人名和号码/)).toBeTruthy()
  await pass(400)
  expect(screen.getByText('，')).toBeTruthy()
  expect(screen.getByText(/已去掉：李娜。/)).toBeTruthy()
  fireEvent.click(shared)
  await press('提交诉求')
  expect(posted()).toMatchObject([{ share: false }])
  // The cloud is asked for the words that others would read only while the need is shared.
  expect(fake.to('needs.preview').map(({ input }) => input.share)).toEqual([false, true])
})

it('a press removes a word from the text for others, and the removed words are sent with the need', async () => {
  await write(TEXT)
  fireEvent.click(screen.getByRole('switch', { name: /让本园区其他企业看到/ }))
  await pass(400)
  await press('去掉“专线掉线”')
  expect(screen.getByText(/已去掉：李娜、专线掉线。/)).toBeTruthy()
  expect(screen.queryByText('专线掉线')).toBeNull()
  await press('提交诉求')
  expect(posted()).toMatchObject([{ share: true, takenOut: ['专线掉线'] }])
})

it('joins with 我也有, keeps the typed words, and can leave again', async () => {
  await write(TEXT)
  expect(screen.getByText('园区里有 3 家企业也在问')).toBeTruthy()
  expect(screen.getByText('3月2日起')).toBeTruthy()
  await press(/^我也有/)
  expect(box().value).toBe(TEXT)
  expect(screen.getByText('已算上您，提交后生效')).toBeTruthy()
  await press(/^取消关联/)
  expect(screen.queryByText(`我也有：${ASKED}`)).toBeNull()
  await press(/^我也有/)
  await press('提交诉求')
  expect(posted()).toMatchObject([{ text: TEXT, sameAs: 'g1', share: false, category: 'facilities' }])
})

it('begins with the words of the shared need when hardly anything was typed', async () => {
  await write('专线掉线')
  await press(/^我也有/)
  expect(box().value).toBe(ASKED)
})

it('loses nothing when the shared need is closed: the next press posts the need by itself', async () => {
  fake.answer('needs.post', () => no('SharedNeedGone'))
  await write(TEXT)
  await press(/^我也有/)
  await press('提交诉求')
  expect(screen.getByText(/再点一次就单独提交/)).toBeTruthy()
  expect(box().value).toBe(TEXT)
  await press('提交诉求')
  expect(posted().map((input) => input.sameAs)).toEqual(['g1', undefined])
})

it('says nothing about others while the cloud cannot be reached', async () => {
  fake.offline = true
  await write(TEXT)
  await pass(10_000)
  expect(screen.queryByText(/家企业也在问/)).toBeNull()
})
