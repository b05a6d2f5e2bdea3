import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { answerFetch } from '../../../../config/jest.taro-fetch'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { ReceiptForm } from '../receipt/receipt-form'
import { AttachCard } from './attach-card'
import { EnterNeed } from './enter/enter-need'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
let fake: FakeTransport

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW })
  answerFetch({ body: { token: 't' } })
  await act(() => signInAs('zhou-min'))
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body)
  await pass()
}
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const choose = async (label: string, choice: RegExp) => {
  await press(new RegExp(`^${label}`))
  fireEvent.click(within(screen.getByRole('dialog', { name: label })).getByRole('radio', { name: choice }))
}

it('enters a need with consent only, and shows the code for paper to an enterprise without an account', async () => {
  fake.answer('needs.enter', () => ok({ need: sampleNeed('submitted'), receipt: '7K2MA9QX4B' }))
  render(<EnterNeed places={[{ regionCode: 'CN2101G1', regionName: '沈阳高新区' }]} />)
  await press('登记诉求')
  screen.getByText('请先征得对方同意')
  expect(fake.to('needs.enter')).toHaveLength(0)
  await choose('怎么来的', /来电/)
  fill('企业名称', '城南小五金店')
  fill('联系人', '钱进')
  fill('电话', '13000000555')
  fill('诉求内容', '急找一间恒温仓库')
  await choose('类别', /其他/)
  fireEvent.click(screen.getByRole('switch', { name: /对方同意/ }))
  await press('登记诉求')
  expect(fake.to('needs.enter')).toMatchObject([
    { input: { channel: 'phone', enterprise: { name: '城南小五金店' }, consent: true } },
  ])
  screen.getByText('回执码 7K2MA9QX4B')
})

it('confirms and rates by the code on paper; says when the code is wrong', async () => {
  const need = {
    code: '7K2-418',
    title: '找恒温仓库',
    state: 'awaiting_confirmation',
    enterpriseName: '城南小五金店',
    responsible: { name: '周敏', phone: '024-1234567' },
    resolutionDueAt: NOW + 86_400_000,
    proposal: '已找到仓库',
    mayConfirm: true,
    mayReject: true,
    mayRate: false,
  } as const
  fake.answer('needs.receipt', () => no('ReceiptUnknown'))
  render(<ReceiptForm />)
  fill('回执码', '7K2MA9QX4B')
  await press('查看')
  screen.getByText(/回执码不对/)
  fake.answer('needs.receipt', () => ok({ need }))
  fake.answer('needs.answerReceipt', () =>
    ok({ need: { ...need, state: 'resolved', mayConfirm: false, mayReject: false } }),
  )
  await press('查看')
  screen.getByText('办理结果：已找到仓库')
  fireEvent.click(screen.getByRole('radio', { name: '满意' }))
  await press('确认解决')
  expect(fake.to('needs.answerReceipt')).toMatchObject([
    { input: { code: '7K2MA9QX4B', solved: true, level: 'satisfied' } },
  ])
  screen.getByText('已办结')
})

it('from the desk, gives a need to the account of its enterprise, and only a need that has no account', async () => {
  const need = { ...sampleNeed('submitted'), unregistered: true }
  fake.answer('needs.attach', () => no('NoVerifiedEnterprise', { creditCode: '本区没有已核实的这家企业' }))
  const onDone = jest.fn()
  const outcome = { onDone, onOutdated: jest.fn() }
  const { rerender } = render(<AttachCard need={need} {...outcome} />)
  fill('企业的统一社会信用代码', '91350100m000100y43')
  await press('转到它的账号')
  screen.getByText('本区没有已核实的这家企业')
  fake.answer('needs.attach', () => ok({ need: sampleNeed('submitted') }))
  await press('转到它的账号')
  expect(fake.to('needs.attach').map(({ input }) => input.creditCode)).toEqual([
    '91350100M000100Y43',
    '91350100M000100Y43',
  ])
  expect(onDone).toHaveBeenCalledTimes(1)
  rerender(<AttachCard need={sampleNeed('submitted')} {...outcome} />)
  expect(screen.queryByText('这家企业还没有账号')).toBeNull()
})
