import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData, type FakeAnswer } from '@/cloud/testing/fake-transport'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { PostNeedForm } from './post-need-form'

const PERSON = { personId: 'p1', name: '李娜', phone: '13000000101' }
const PREVIEW: AnswerData<'needs.preview'> = {
  matches: [],
  policies: [],
  earlier: [],
  same: [],
  others: [],
  sharedAs: '缺 20 名装配工，下周一到岗',
  wellMatched: true,
  proposedCategory: 'labour',
  promise: { responsible: '周敏', responseDueAt: 1_582_600_000_000, resolutionDueAt: 1_583_000_000_000 },
}
const TEXT = '缺 20 名装配工，下周一到岗'

let fake: FakeTransport
let posted: string[]

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect().answer('needs.preview', () => ok(PREVIEW))
  posted = []
})

afterEach(() => {
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  forgetTaro()
  jest.useRealTimers()
})

const open = () =>
  render(<PostNeedForm enterpriseId="e1" person={PERSON} onPosted={(id) => posted.push(id)} />)
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass(0)
}
/** Only after all attempts the client knows that the network gives no answer. */
const ALL_ATTEMPTS_MS = 5_000

it('searches after a pause in typing, proposes a category and shows the promise before anything is sent', async () => {
  open()
  write('遇到什么困难？', '缺工')
  await pass(200)
  write('遇到什么困难？', TEXT)
  await pass(349)
  expect(fake.to('needs.preview')).toHaveLength(0)
  await pass(2)
  expect(fake.to('needs.preview').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e1', text: TEXT, urgent: false, share: false },
  ])
  expect(screen.getByRole('radio', { name: '返岗用工' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.getByText('提交后由 周敏 负责')).toBeTruthy()
  expect(fake.to('needs.post')).toHaveLength(0)
})

it('takes the person’s category over the proposed one, and the facts of that category only', async () => {
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
  open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  await press('填写人数')
  write('人数（人）', '20')
  fireEvent.click(screen.getByRole('radio', { name: '融资' }))
  await pass(400)
  await press('要多少钱？')
  write('金额（元）', '200万')
  await press('提交诉求')
  expect(fake.to('needs.post')[0]?.input).toMatchObject({
    category: 'finance',
    facts: { amount: 2_000_000 },
    contact: { name: '李娜', phone: '13000000101' },
  })
  expect(posted).toEqual(['n1'])
})

it('keeps everything typed when the page is left and opened again', async () => {
  const first = open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  await press('填写人数')
  write('人数（人）', '20')
  write('姓名', '张伟')
  fireEvent.click(screen.getByRole('switch', { name: '紧急' }))
  first.unmount()
  open()
  await pass(400)
  expect(box('遇到什么困难？').value).toBe(TEXT)
  await press(/^人数：20 人/)
  expect(box('人数（人）').value).toBe('20')
  expect(box('姓名').value).toBe('张伟')
  expect(screen.getByRole('switch', { name: '紧急' }).getAttribute('aria-checked')).toBe('true')
})

it('says it is not sent, keeps the text, and sends the same intent again: one need, not two', async () => {
  const stored = new Map<string, FakeAnswer<'needs.post'>>()
  fake.answer('needs.post', ({ requestId = '' }) => {
    const answer = stored.get(requestId) ?? ok({ need: sampleNeed('submitted', { text: TEXT }) })
    stored.set(requestId, answer)
    return answer
  })
  const first = open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  fake.losesAnswers = true
  await press('提交诉求')
  await pass(ALL_ATTEMPTS_MS)
  expect(screen.getByText(/未送出：网络断了/)).toBeTruthy()
  expect(box('遇到什么困难？').value).toBe(TEXT)

  // The requestId stays the same after the page was left, because it is part of the draft.
  first.unmount()
  open()
  await pass(400)
  fake.losesAnswers = false
  await press('未送出，点此重试')
  expect(stored.size).toBe(1)
  expect(posted).toEqual(['n1'])
  cleanup()
  open()
  expect(box('遇到什么困难？').value).toBe('')
})

it('shows what is wrong beside the field and sends nothing', async () => {
  open()
  write('电话', 'abc')
  await press('提交诉求')
  expect(screen.getByText('请填写诉求内容')).toBeTruthy()
  expect(screen.getByText('电话号码看起来不对，请检查')).toBeTruthy()
  expect(box('电话').getAttribute('aria-invalid')).toBe('true')
  expect(fake.to('needs.post')).toHaveLength(0)
  write('电话', '13000000101')
  expect(screen.queryByText('电话号码看起来不对，请检查')).toBeNull()
})

it('shows the cloud’s refusal in words and beside its field, loses nothing, and begins a new intent', async () => {
  fake.answer('needs.post', () => no('FactsWrong', { 'facts.headcount': '人数太多了' }))
  open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  await press('填写人数')
  write('人数（人）', '20')
  await press('提交诉求')
  expect(screen.getByText('补充的信息里有一项不对，已在下面标出。')).toBeTruthy()
  expect(screen.getByText('人数太多了')).toBeTruthy()
  expect(box('遇到什么困难？').value).toBe(TEXT)
  await press('提交诉求')
  const [one, two] = fake.to('needs.post')
  expect(one?.requestId).not.toBe(two?.requestId)
})

it('a question about a policy names it, and the link can be removed', async () => {
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
  const policy = { id: 'p-rent', title: '租金减免' }
  const start = { category: 'policy' as const, policy }
  const view = render(
    <PostNeedForm enterpriseId="e1" person={PERSON} start={start} onPosted={(id) => posted.push(id)} />,
  )
  expect(screen.getByText('咨询：租金减免')).toBeTruthy()
  write('遇到什么困难？', TEXT)
  await pass(400)
  await press(/^哪项政策：租金减免/)
  expect(box('哪项政策').value).toBe('租金减免')
  await press('提交诉求')
  expect(fake.to('needs.post')[0]?.input).toMatchObject({ category: 'policy', policyId: 'p-rent' })
  view.unmount()
  render(<PostNeedForm enterpriseId="e1" person={PERSON} start={start} onPosted={(id) => posted.push(id)} />)
  await press(/^取消关联/)
  write('遇到什么困难？', TEXT)
  await pass(400)
  await press('提交诉求')
  expect(fake.to('needs.post')[1]?.input).not.toHaveProperty('policyId')
})

it('shows the understood facts as chips, asks only for the rest, and sends those that the person kept', async () => {
  const stated = { facts: { headcount: 20, neededOn: '2020-03-02', wage: 6000 }, mentions: ['120人'] }
  fake.answer('needs.preview', () => ok({ ...PREVIEW, stated }))
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
  open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  const chips = within(screen.getByRole('group', { name: /^看懂了这些/ })).getAllByRole('button')
  expect(chips.map(({ textContent }) => textContent)).toEqual([
    '20 人',
    '月薪 6,000 元',
    '到岗日期 3月2日',
    '工种',
    '120人',
  ])
  expect(screen.queryByText(/写上这些|再说几项/)).toBeNull()
  await press(/^人数：20 人/)
  write('人数（人）', '25')
  await press('好了')
  await press(/^月薪：6,000 元/)
  await press('去掉这项')
  await press('120人，去掉')
  await press('提交诉求')
  expect(fake.to('needs.post')[0]?.input).toMatchObject({ mentions: [] })
  expect(fake.to('needs.post')[0]?.input.facts).toEqual({ headcount: 25, neededOn: '2020-03-02' })
})

it('leaves reading the text to the cloud when it is sent before the chips were shown', async () => {
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: TEXT }) }))
  open()
  write('遇到什么困难？', TEXT)
  await press('提交诉求')
  expect(fake.to('needs.post')[0]?.input).not.toHaveProperty('mentions')
})

it('asks for missing facts while the words are written, and for none while the category is unsure', async () => {
  open()
  write('遇到什么困难？', '招工')
  await pass(400)
  expect(
    ['什么工种？', '几名？', '月薪多少？'].map((name) => !!screen.queryByRole('button', { name })),
  ).toEqual([true, true, true])
  cleanup()
  storeOnDevice('need-draft:p1', undefined)
  fake.answer('needs.preview', () => {
    const { proposedCategory: _unsure, ...unsure } = PREVIEW
    return ok(unsure)
  })
  open()
  write('遇到什么困难？', '客户拖欠货款')
  await pass(400)
  expect(screen.queryByRole('group', { name: /^看懂了这些/ })).toBeNull()
})

it('proposes 紧急 where the words sound so, and asks no more once it is set', async () => {
  open()
  write('遇到什么困难？', '车间停电了，今天要交货')
  await pass(400)
  await press('设为紧急')
  expect(screen.getByRole('switch', { name: '紧急' }).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText(/听起来很急/)).toBeNull()
})

it('offers to split two needs, and keeps the second for when the first is sent', async () => {
  fake.answer('needs.post', () => ok({ need: sampleNeed('submitted', { text: '缺20个普工' }) }))
  open()
  write('遇到什么困难？', '缺20个普工，另外口罩也不够了')
  await pass(400)
  await press('分开，先提第一件')
  expect(box('遇到什么困难？').value).toBe('缺20个普工')
  expect(screen.getByText('提交后接着写：“口罩也不够了”')).toBeTruthy()
  await press('提交诉求')
  expect(fake.to('needs.post')[0]?.input).toMatchObject({ text: '缺20个普工' })
  cleanup()
  open()
  expect(box('遇到什么困难？').value).toBe('口罩也不够了')
})

it('shows what was asked already, policies that fit and how similar needs were solved', async () => {
  fake.answer('needs.preview', () =>
    ok({
      ...PREVIEW,
      same: [{ needId: 'n7', code: 'A7', title: '缺装配工', state: 'in_progress' }],
      policies: [{ policyId: 'p1', name: '稳岗补贴', verdict: 'unknown', score: 3, why: [] }],
      earlier: [
        {
          earlierId: 'e1',
          asked: '招不到装配工',
          answer: '办了专场招聘，到岗 18 人',
          solvedBy: { serviceId: 's1', name: '线上招聘会' },
          score: 2,
          why: [],
        },
      ],
    }),
  )
  open()
  write('遇到什么困难？', TEXT)
  await pass(400)
  expect(screen.getByText('您的企业好像提过这件事')).toBeTruthy()
  expect(screen.getByText('稳岗补贴')).toBeTruthy()
  expect(screen.getByText('补几项就知道')).toBeTruthy()
  expect(screen.getByText('办了专场招聘，到岗 18 人')).toBeTruthy()
  expect(screen.getByText('由“线上招聘会”办成')).toBeTruthy()
})
