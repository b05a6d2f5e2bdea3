import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { creditCodeCheckSymbol } from '@/shared/domain/enterprise/credit-code'
import { RegisterForm } from './register-form'

const BODY = '91210112MADEM0011'
const RIGHT = BODY + creditCodeCheckSymbol(BODY)
const WRONG = BODY + (RIGHT.endsWith('7') ? '8' : '7')

let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok({ unread: 0 }))
    .answer('accounts.zones', () =>
      ok({
        zones: [{ code: 'CN2101G1', name: '沈阳高新区', city: '沈阳', openHours: '工作日 8:30–17:00' }],
      }),
    )
    .answer('accounts.register', () => ok(STAFF))
})

afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice('register-draft', undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const choose = async (field: RegExp, choice: string | RegExp) => {
  await press(field)
  fireEvent.click(screen.getByRole('radio', { name: choice }))
}
const fillIn = async (creditCode: string) => {
  render(<RegisterForm />)
  await pass()
  write('统一社会信用代码', creditCode)
  write('企业名称', '沈阳示例机械有限公司')
  await choose(/^所在园区/, /^沈阳高新区/)
  await choose(/^所属行业/, '专用设备制造业')
  write('姓名', '韩雪')
  write('手机或座机', '１３０ 0000 0116')
}

it('registers at once when the check digit is right', async () => {
  await fillIn(RIGHT.toLowerCase())
  expect(screen.getByText('校验通过')).toBeTruthy()
  await press('登记企业')
  expect(fake.to('accounts.register').map(({ input }) => input)).toEqual([
    {
      creditCode: RIGHT,
      enterpriseName: '沈阳示例机械有限公司',
      zoneCode: 'CN2101G1',
      industry: 'C35',
      name: '韩雪',
      phone: '１３０ 0000 0116',
      confirmedCheckDigit: false,
    },
  ])
  expect(calls.map(({ name }) => name)).toContain('switchTab')
})

it('warns of a wrong check digit, says which it should be, and goes on once it is confirmed', async () => {
  await fillIn(WRONG)
  const expected = `校验位对不上：按前 17 位推算，最后一位应是 ${creditCodeCheckSymbol(BODY)}`
  expect(screen.getByText(expected)).toBeTruthy()
  await press('登记企业')
  expect(fake.to('accounts.register')).toHaveLength(0)
  expect(screen.getByRole('dialog', { name: '校验位对不上' })).toBeTruthy()
  await press('先不')
  expect(fake.to('accounts.register')).toHaveLength(0)
  await press('登记企业')
  await press('确认无误，继续登记')
  expect(fake.to('accounts.register')[0]?.input).toMatchObject({
    creditCode: WRONG,
    confirmedCheckDigit: true,
  })
})

it('does not send a malformed code, and marks every field that is missing', async () => {
  render(<RegisterForm />)
  await pass()
  write('统一社会信用代码', '9121O112')
  await press('登记企业')
  expect(fake.to('accounts.register')).toHaveLength(0)
  for (const fault of ['应是 18 位，您填了 8 位', '请填写企业名称', '请选择园区', '请选择行业', '请填写姓名'])
    expect(screen.getByText(fault)).toBeTruthy()
})

it('shows a refusal of the cloud beside its field until the field is changed', async () => {
  fake.answer('accounts.register', () => no('EnterpriseExists', { creditCode: '已经登记过' }))
  await fillIn(RIGHT)
  await press('登记企业')
  expect(screen.getByText('已经登记过')).toBeTruthy()
  expect(screen.getByText(/请向企业的管理员要一个邀请码/)).toBeTruthy()
  await press('我是这家企业的')
  expect(JSON.stringify(calls.at(-1))).toContain(`enterprise/claim/index?creditCode=${RIGHT}`)
  write('企业名称', '另一家')
  expect(screen.queryByText('已经登记过')).toBeNull()
})

it('keeps what was typed when the page is left, until it is registered', async () => {
  await fillIn(RIGHT)
  cleanup()
  render(<RegisterForm />)
  await pass()
  expect(screen.getByLabelText<HTMLInputElement>('企业名称').value).toBe('沈阳示例机械有限公司')
  expect(screen.getByText(/接着上次填的继续/)).toBeTruthy()
  await press('登记企业')
  cleanup()
  render(<RegisterForm />)
  await pass()
  expect(screen.getByLabelText<HTMLInputElement>('企业名称').value).toBe('')
})
