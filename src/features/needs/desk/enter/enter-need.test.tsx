import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { calls, forgetTaro, openedUrls } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import { EnterNeed } from './enter-need'

const NOW = Date.parse('2020-02-25T10:00:00+08:00')
const ZONE = { regionCode: 'CN2101G1', regionName: '沈阳高新区' }
const OTHER = { regionCode: 'CN2101G2', regionName: '浑南园' }
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect().answer('needs.enter', () => ok({ need: sampleNeed('submitted') }))
})
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    for (const { regionCode } of [ZONE, OTHER]) storeOnDevice(`desk-enter:${regionCode}:`, undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const fill = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const choose = async (label: string, choice: RegExp) => {
  await press(new RegExp(`^${label}`))
  fireEvent.click(within(screen.getByRole('dialog', { name: label })).getByRole('radio', { name: choice }))
}
const fillAll = async () => {
  await choose('怎么来的', /来电/)
  fill('企业名称', '城南小五金店')
  fill('联系人', '钱进')
  fill('电话', '13000000555')
  fill('诉求内容', '急找一间恒温仓库')
  await choose('类别', /其他/)
  fireEvent.click(screen.getByRole('switch', { name: '对方同意由园区登记' }))
}
const sent = () => fake.to('needs.enter').map(({ input }) => input)

it('enters a need in the chosen zone, urgent where it is, and says who answers by when', async () => {
  render(<EnterNeed places={[ZONE, OTHER]} />)
  await choose('哪个园区', /浑南园/)
  await fillAll()
  fill('统一社会信用代码', '91350100M000100Y43')
  fireEvent.click(screen.getByRole('switch', { name: '紧急' }))
  await press('登记诉求')
  expect(sent()).toEqual([
    {
      regionCode: 'CN2101G2',
      channel: 'phone',
      enterprise: { name: '城南小五金店', creditCode: '91350100M000100Y43' },
      contact: { name: '钱进', phone: '13000000555' },
      text: '急找一间恒温仓库',
      category: 'other',
      consent: true,
      urgent: true,
    },
  ])
  screen.getByText('已登记，受理码 7K2-418。周敏 会在 今天 12:00 前首次答复。')
  expect(screen.queryByText(/回执码/)).toBeNull()
  await press('去办理')
  expect(openedUrls()).toEqual(['/desk/need/index?needId=n1'])
})

it('copies the text for an enterprise without an account, and begins a new form', async () => {
  fake.answer('needs.enter', () => ok({ need: sampleNeed('submitted'), receipt: '7K2MA9QX4B' }))
  render(<EnterNeed places={[ZONE]} />)
  expect(screen.queryByText('哪个园区')).toBeNull()
  await fillAll()
  await press('登记诉求')
  await press('复制给对方的话')
  expect(calls).toContainEqual({
    name: 'setClipboardData',
    argument: {
      data: '您的诉求已登记，受理码 7K2-418，回执码 7K2MA9QX4B。周敏 会在 今天 12:00 前首次答复。',
    },
  })
  await press('打印回执的小程序码')
  expect(openedUrls()).toEqual(['/desk/codes/index?receipt=7K2MA9QX4B'])
  await press('再登记一件')
  expect([box('企业名称').value, box('诉求内容').value]).toEqual(['', ''])
})

it('shows the fault beside each field, and keeps the typed values', async () => {
  render(<EnterNeed places={[ZONE]} />)
  await fillAll()
  fill('电话', '')
  await press('登记诉求')
  expect(sent()).toEqual([])
  expect(box('电话').getAttribute('aria-invalid')).toBe('true')
  fill('电话', '13000000555')
  fake.answer('needs.enter', () => no('EnterpriseElsewhere', { 'enterprise.creditCode': '这家企业在浑南园' }))
  await press('登记诉求')
  screen.getByText('这家企业在浑南园')
  expect(box('统一社会信用代码').getAttribute('aria-invalid')).toBe('true')
  expect([box('企业名称').value, box('诉求内容').value]).toEqual(['城南小五金店', '急找一间恒温仓库'])
})

it('keeps only the words on the device when the page is left, no name or number', async () => {
  render(<EnterNeed places={[ZONE]} />)
  await fillAll()
  cleanup()
  render(<EnterNeed places={[ZONE]} />)
  expect(box('诉求内容').value).toBe('急找一间恒温仓库')
  expect([box('企业名称').value, box('联系人').value, box('电话').value]).toEqual(['', '', ''])
})

it('is filled in with the enterprise that is known already', () => {
  render(<EnterNeed places={[ZONE]} start={{ enterpriseName: '恒拓', creditCode: '91350100M000100Y43' }} />)
  expect([box('企业名称').value, box('统一社会信用代码').value]).toEqual(['恒拓', '91350100M000100Y43'])
})
