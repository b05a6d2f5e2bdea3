import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { NeedDetail } from './need-detail'

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

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const open = async (need: ReturnType<typeof sampleNeed>) => {
  fake.answer('needs.read', () => ok({ need }))
  render(<NeedDetail needId="n1" />)
  await pass()
}

it('says who, how and by when, and what happened', async () => {
  await open(sampleNeed('in_progress'))
  for (const text of ['联系银行续贷', '还剩 1 个工作小时，首次答复', '周敏 认领，开始办理', '200 万元'])
    expect(screen.getByText(text)).toBeTruthy()
  expect(screen.getByText(/从您提交那一刻起计时，转办不重算/)).toBeTruthy()
})

it('while the officer is away the call goes to a substitute, and without one there is no call', async () => {
  const promise = sampleNeed('in_progress').promise
  await open(
    sampleNeed('in_progress', { promise: { ...promise, meanwhile: { name: '孙杰', phone: '02400000009' } } }),
  )
  expect(screen.getByText('周敏（不在岗）')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '给 周敏 打电话' })).toBeNull()
  await press('给 孙杰 打电话')
  expect(calls.at(-1)).toEqual({ name: 'makePhoneCall', argument: { phoneNumber: '02400000009' } })
  cleanup()
  act(() => clearCache())
  await open(sampleNeed('in_progress', { promise: { ...promise, meanwhile: { name: '', phone: '' } } }))
  expect(screen.queryByRole('button', { name: /打电话/ })).toBeNull()
})

it('confirms, then asks for a rating, with no level preselected and a reason for a bad one', async () => {
  await open(sampleNeed('awaiting_confirmation'))
  fake.answer('needs.confirm', () => ok({ need: sampleNeed('resolved') }))
  fake.answer('needs.rate', () => ok({ need: sampleNeed('resolved', { steps: [] }) }))
  await press('确认解决')
  expect(fake.to('needs.confirm')[0]?.input).toEqual({ needId: 'n1' })
  expect(screen.getByText('已办结')).toBeTruthy()
  const levels = screen.getAllByRole('radio')
  expect(levels.map((level) => level.getAttribute('aria-checked'))).toEqual(Array(5).fill('false'))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '请先选一项' }).disabled).toBe(true)

  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  await press('提交评价')
  expect(screen.getByText('请选一个原因，或写一句')).toBeTruthy()
  expect(fake.to('needs.rate')).toHaveLength(0)
  fireEvent.click(screen.getByRole('checkbox', { name: '办得太慢' }))
  await press('提交评价')
  expect(fake.to('needs.rate')[0]?.input).toEqual({
    needId: 'n1',
    level: 'dissatisfied',
    reasons: ['办得太慢'],
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('one press confirms and sends the level that was chosen; a bad level needs a reason first', async () => {
  await open(sampleNeed('awaiting_confirmation'))
  fake.answer('needs.confirm', () => ok({ need: sampleNeed('resolved') }))
  fake.answer('needs.rate', () => ok({ need: sampleNeed('resolved', { steps: [] }) }))
  const levels = () => screen.getAllByRole('radio')
  expect(levels().map((level) => level.getAttribute('aria-checked'))).toEqual(Array(5).fill('false'))
  fireEvent.click(screen.getByRole('radio', { name: '满意' }))
  await press('确认解决并评价')
  expect(fake.to('needs.confirm')).toHaveLength(1)
  expect(fake.to('needs.rate').map(({ input }) => input)).toEqual([
    { needId: 'n1', level: 'satisfied', reasons: [] },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('asks for a reason when the person is not satisfied, and keeps the chosen level', async () => {
  await open(sampleNeed('awaiting_confirmation'))
  fake.answer('needs.confirm', () => ok({ need: sampleNeed('resolved') }))
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  await press('确认解决并评价')
  expect(screen.getByRole('radio', { name: '不满意' }).getAttribute('aria-checked')).toBe('true')
  await press('提交评价')
  expect(screen.getByText('请选一个原因，或写一句')).toBeTruthy()
  expect(fake.to('needs.rate')).toHaveLength(0)
})

it('lets others read the solution only when that is switched on, in words that the person sees and can change before', async () => {
  await open(sampleNeed('awaiting_confirmation'))
  fake.answer('needs.previewEvidence', ({ input }) =>
    ok({ answer: '银行已展期', removed: ['李娜'], asked: input.edited ? '贷款到期' : '贷款到期，找陈行长' }),
  )
  fake.answer('needs.confirm', () => no('NamesSomebody'))
  fireEvent.click(screen.getByRole('switch', { name: /让本园区其他企业看到是怎么办成的/ }))
  await pass()
  expect(screen.getByText(/已去掉：李娜/)).toBeTruthy()
  await press('去掉“陈行长”')
  expect(screen.getByLabelText<HTMLTextAreaElement>('别家看到的诉求').value).toBe('贷款到期，找某某')
  fireEvent.change(screen.getByLabelText('别家看到的结果'), { target: { value: '展期三个月' } })
  await press('确认解决')
  const evidence = { asked: '贷款到期，找某某', answer: '展期三个月' }
  expect(fake.to('needs.confirm')[0]?.input).toEqual({ needId: 'n1', evidence })
  // The cloud refuses words with a name. The page shows what is left of them, and the next press sends that.
  expect(screen.getByText(/还有姓名、企业名称或号码/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('别家看到的诉求').value).toBe('贷款到期')
  const shared = { at: 1, asked: '贷款到期', answer: '银行已展期' }
  fake.answer('needs.confirm', () => ok({ need: sampleNeed('resolved', { evidence: shared }) }))
  await press('确认解决')
  expect(screen.getByText('本园区其他企业看得到')).toBeTruthy()
  fake.answer('needs.unshareEvidence', () => ok({ need: sampleNeed('resolved') }))
  await press('收回，不再公开')
  expect(screen.queryByText('本园区其他企业看得到')).toBeNull()
})

it('keeps a message that did not go out and sends it again as the same intent', async () => {
  await open(sampleNeed('in_progress'))
  fake.answer('needs.supply', () => ok({ need: sampleNeed('in_progress') }))
  await press('留言')
  fireEvent.change(screen.getByLabelText('想说什么'), { target: { value: '银行今天来电话了' } })
  fake.losesAnswers = true
  await press('送出留言')
  await pass(5_000)
  expect(screen.getByText(/没有送出.*连上网会自动再送/)).toBeTruthy()
  await press('关闭')
  await press('留言')
  expect(screen.getByLabelText<HTMLTextAreaElement>('想说什么').value).toBe('银行今天来电话了')
  fake.losesAnswers = false
  await press('送出留言')
  expect(new Set(fake.to('needs.supply').map(({ requestId }) => requestId)).size).toBe(1)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(calls).toContainEqual({ name: 'showToast', argument: expect.objectContaining({ title: '已送达' }) })
})

it('keeps the reason of a reopening when the page is left, and says so; it is sent as the same intent or deleted', async () => {
  const said = () => screen.getByLabelText<HTMLTextAreaElement>('哪里还没解决？')
  const leave = async () => {
    cleanup()
    act(() => clearCache())
    await open(sampleNeed('awaiting_confirmation'))
    await press('没解决')
  }
  await leave()
  expect(screen.queryByText(/上次没送出/)).toBeNull()
  fireEvent.change(said(), { target: { value: '额度还差 80 万' } })
  await leave()
  expect(said().value).toBe('额度还差 80 万')
  fake.answer('needs.reject', () => ok({ need: sampleNeed('reopened') }))
  fake.losesAnswers = true
  await press('重新办理')
  await pass(5_000)
  fake.losesAnswers = false
  await leave()
  screen.getByText(/上次没送出的话还在/)
  await press('重新办理')
  expect(new Set(fake.to('needs.reject').map(({ requestId }) => requestId)).size).toBe(1)
  await leave()
  expect(said().value).toBe('')

  fireEvent.change(said(), { target: { value: '算了' } })
  await leave()
  await press('清空')
  expect(said().value).toBe('')
  expect(screen.queryByText(/上次没送出/)).toBeNull()
})

it('keeps level, reasons and words of a rating until they are sent', async () => {
  await open(sampleNeed('resolved', { steps: ['rated'] }))
  await press('评价')
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '办得太慢' }))
  fireEvent.change(screen.getByLabelText('还想说什么'), { target: { value: '等了两周' } })
  cleanup()
  await open(sampleNeed('resolved', { steps: ['rated'] }))
  await press('评价')
  screen.getByText(/上次没送出的评价还在/)
  fake.answer('needs.rate', () => ok({ need: sampleNeed('resolved', { steps: [] }) }))
  await press('提交评价')
  expect(fake.to('needs.rate').map(({ input }) => input)).toEqual([
    { needId: 'n1', level: 'dissatisfied', reasons: ['办得太慢'], text: '等了两周' },
  ])
})

it('reads again when somebody else was faster, and says so', async () => {
  await open(sampleNeed('in_progress'))
  fake.answer('needs.withdraw', () => no('NotAllowedNow'))
  fake.answer('needs.read', () => ok({ need: sampleNeed('awaiting_confirmation') }))
  await press('撤回')
  expect(fake.to('needs.withdraw')).toHaveLength(0)
  fireEvent.click(screen.getAllByRole('button', { name: '撤回' }).at(-1) ?? document.body)
  await pass()
  expect(screen.getByText(/现在不能这样做/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '确认解决' })).toBeTruthy()
})

it('keeps the last content readable without a network', async () => {
  await open(sampleNeed('in_progress'))
  cleanup()
  fake.offline = true
  render(<NeedDetail needId="n1" />)
  await pass(5_000)
  expect(screen.getByText(/现在连不上，下面是 .+ 的内容/)).toBeTruthy()
  expect(screen.getByText('研发贷款月底到期，缺口 200 万')).toBeTruthy()
})

it('says that the person may not see a need of another enterprise', async () => {
  fake.answer('needs.read', () => no('Forbidden'))
  render(<NeedDetail needId="n1" />)
  await pass()
  expect(screen.getByText(/您的身份不能办这件事/)).toBeTruthy()
})

it('leads to the policy that the need asks about', async () => {
  await open(sampleNeed('in_progress', { policy: { id: 'p-rent', title: '租金减免' } }))
  fireEvent.click(screen.getByText('租金减免'))
  expect(calls.at(-1)).toMatchObject({ argument: { url: '/pages/policy/index?policyId=p-rent' } })
})
