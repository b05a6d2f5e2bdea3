import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { answerFetch } from '../../../../config/jest.taro-fetch'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { STAFF } from '@/cloud/testing/sample-me'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { ClaimForm } from './claim-form'
import { RosterJoinForm } from './roster-join-form'
import { Verification } from './verification'

const CODE = '91350100M000100Y43'
const AT = Date.parse('2020-03-10T10:00:00+08:00')
let fake: FakeTransport
/** The file that the person chooses in the browser's dialogue. */
let chosen: File | undefined

beforeEach(async () => {
  jest.useFakeTimers({ now: AT })
  answerFetch({ body: { token: 't' } })
  await act(() => signInAs('han-xue'))
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () => ok({ unread: 0 }))
    .answer('enterprises.myClaims', () => ok({ uploadKey: 'v_me', claims: [] }))
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: chosen ? [chosen] : [] })
    this.dispatchEvent(new Event('change'))
  })
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

it('asks the park about a registered enterprise, with the licence in the folder that the cloud names', async () => {
  fake
    .answer('enterprises.claim', () => ok({ enterpriseName: '示例机械', zoneName: '沈阳高新区' }))
    .answer('enterprises.myClaims', () =>
      ok({
        uploadKey: 'v_me',
        claims: [
          { id: 'c1', enterpriseName: '旧厂', kind: 'join', at: AT, state: 'rejected', reason: '没有执照' },
        ],
      }),
    )
  render(<ClaimForm creditCode={CODE} />)
  await pass()
  expect(screen.getByText(/园区答复：没有执照/)).toBeTruthy()
  await press('交给园区核对')
  expect(fake.to('enterprises.claim')).toHaveLength(0)
  expect(screen.getByText('请选择情况')).toBeTruthy()
  await press(/^情况/)
  fireEvent.click(screen.getByRole('radio', { name: /别人登记了我们的企业/ }))
  write('说明', '我是法定代表人')
  write('您的姓名', '韩雪')
  write('手机或座机', '13000000116')
  chosen = new File(['x'], '执照.png')
  await press('拍照或选照片')
  expect(fake.uploads.map(({ path }) => path.split('/').slice(0, 2).join('/'))).toEqual(['uploads/v_me'])
  await press('交给园区核对')
  expect(fake.to('enterprises.claim')[0]?.input).toMatchObject({
    creditCode: CODE,
    kind: 'dispute',
    text: '我是法定代表人',
    licence: { name: '执照.png', sizeBytes: 1 },
  })
  expect(screen.getByText(/已交给沈阳高新区管委会核对示例机械/)).toBeTruthy()
  // After it was sent, the claim cannot be sent again.
  expect(screen.queryByRole('button', { name: '交给园区核对' })).toBeNull()
  await press('再申请一家企业')
  expect(screen.getByLabelText<HTMLInputElement>('说明').value).toBe('')
  expect(screen.getByLabelText<HTMLInputElement>('您的姓名').value).toBe('韩雪')
  expect(screen.queryByText(/已交给沈阳高新区管委会/)).toBeNull()
})

it('joins by two facts of the roster, and says what to do when they do not fit', async () => {
  fake.answer('enterprises.joinByRoster', () => no('RosterMismatch'))
  render(<RosterJoinForm creditCode={CODE} />)
  await pass()
  write('企业编号', 'A-17')
  write('企业在园区留的联系电话', '024-88880000')
  write('您的姓名', '韩雪')
  write('手机或座机', '13000000116')
  await press('加入')
  expect(fake.to('enterprises.joinByRoster')[0]?.input).toMatchObject({
    number: 'A-17',
    contactPhone: '024-88880000',
  })
  expect(screen.getByText(/和园区名册对不上/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '对不上？请园区核对' })).toBeTruthy()
})

it('shows where the enterprise stands, and hands in a picture of its licence', async () => {
  fake
    .answer('accounts.me', () => ok(STAFF))
    .answer('enterprises.standing', () => ok({ status: 'claimed' }))
    .answer('enterprises.showLicence', () => ok({ status: 'claimed', licenceAt: AT }))
  render(<Verification />)
  await pass()
  expect(screen.queryByRole('button', { name: '交给园区核实' })).toBeNull()
  chosen = new File(['x'], '执照.png')
  await press('拍照或选照片')
  await press('交给园区核实')
  expect(screen.getByText(/已于 .* 交给园区/)).toBeTruthy()
})
