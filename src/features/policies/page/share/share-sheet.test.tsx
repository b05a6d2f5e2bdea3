import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { samplePolicy } from '@/cloud/testing/sample-policy'
import type { PolicyView } from '@/shared/contract/policy-view'
import { ShareSheet } from './share-sheet'
import { useSharedTitle } from './use-shared-title'

const PICTURE = 'data:image/png;base64,AAAA'

let fake: FakeTransport
let closed: number

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
  closed = 0
})
afterEach(() => {
  cleanup()
  process.env.TARO_ENV = 'h5'
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const show = async (policy: PolicyView = samplePolicy(), open = true) => {
  render(<ShareSheet policy={policy} open={open} onClose={() => (closed += 1)} />)
  await pass()
}
const copied = () => calls.find(({ name }) => name === 'setClipboardData')?.argument

describe('in the browser', () => {
  it('copies the name with the page’s own address, and can be closed', async () => {
    await show()
    expect(screen.getByRole('img', { name: '租金减免与续贷支持的二维码' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '复制链接' }))
    await pass()
    expect(copied()).toMatchObject({
      data: `租金减免与续贷支持\n${location.origin}/pages/policy/index?policyId=p1`,
    })
    expect(fake.sent).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(closed).toBe(1)
  })
})

describe('in WeChat', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp'
    // A version of WeChat that does not ask about the clipboard yet.
    Object.assign(Taro, { canIUse: () => false })
  })
  afterEach(() => {
    Reflect.deleteProperty(Taro, 'canIUse')
  })

  it('asks for a code only once it is open, and copies WeChat’s link', async () => {
    const link = { url: 'https://wxaurl.cn/abc', until: 1 }
    fake.answer('park.publicCode', () => ok({ scene: 'p1', picture: PICTURE, link, scans: 0 }))
    await show(samplePolicy(), false)
    expect(fake.sent).toHaveLength(0)
    cleanup()
    await show()
    expect(fake.to('park.publicCode').map(({ input }) => input)).toEqual([{ kind: 'policy', id: 'p1' }])
    const code = screen.getByRole('img', { name: '租金减免与续贷支持的小程序码' })
    expect(code.getAttribute('src')).toBe(PICTURE)
    expect(screen.getByText('做成海报图片')).toBeTruthy()
    fireEvent.click(screen.getByText('复制链接'))
    await pass()
    expect(copied()).toMatchObject({ data: '租金减免与续贷支持\nhttps://wxaurl.cn/abc' })
  })

  it('says why there is no code, and offers no link that is not there', async () => {
    fake.answer('park.publicCode', () => no('NoCodeFor'))
    await show()
    expect(screen.getByText('租金减免与续贷支持')).toBeTruthy()
    expect(screen.getByText(/^这一项现在没有小程序码/)).toBeTruthy()
    expect(screen.queryByText('复制链接')).toBeNull()
    expect(screen.queryByText('做成海报图片')).toBeNull()
  })
})

it('a shared page carries the short title once it is known, and before that no empty one', async () => {
  fake.answer('policies.read', () => ok({ policy: samplePolicy() }))
  const { result } = renderHook(() => useSharedTitle('p1'))
  expect(result.current).toBe('这项政策可能对您有用')
  await pass()
  expect(result.current).toBe('租金减免与续贷支持')
})
