import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { answerFetch } from '../../../../config/jest.taro-fetch'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { signInAs } from '@/cloud/rpc/demo-session'
import { regionCode } from '@/shared/domain/access/region'
import { Colleagues } from './colleagues'
import { EnterprisePeople } from './enterprise-people'
import { Officers } from './officers'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const ZONE = regionCode('CN2101G1')
const region = { code: ZONE, name: '沈阳高新区' }
let fake: FakeTransport

beforeEach(async () => {
  jest.useFakeTimers({ now: NOW })
  answerFetch({ body: { token: 't' } })
  await act(() => signInAs('li-na'))
  const owner = { role: 'staff', enterpriseId: 'e1', enterpriseName: '恒拓', owner: true } as const
  fake = new FakeTransport()
    .connect()
    .answer('accounts.me', () =>
      ok({ unread: 0, person: { personId: 'li', name: '李娜', phone: '13000000101', memberships: [owner] } }),
    )
    .answer('accounts.colleagues', () =>
      ok({
        people: [
          { personId: 'li', name: '李娜', phone: '13000000101', role: 'staff', owner: true },
          { personId: 'zhang', name: '张伟', phone: '13000000102', role: 'staff', owner: false },
        ],
      }),
    )
    .answer('accounts.invitations', () =>
      ok({
        invitations: [
          { code: '7K2MA9QX4B', role: 'staff', place: '恒拓', expiresAt: NOW + 1000, state: 'open' },
          { code: '7K2MA9QX4C', role: 'staff', place: '恒拓', expiresAt: NOW, state: 'used' },
        ],
      }),
    )
    .answer('accounts.zones', () => ok({ zones: [] }))
    .answer('accounts.appointments', () => ok({ invitations: [] }))
    .answer('accounts.officers', () =>
      ok({
        people: [
          { personId: 'zhou', name: '周敏', phone: '1', role: 'agent', owner: false, region },
          { personId: 'sun', name: '孙杰', phone: '2', role: 'agent', owner: false, region },
        ],
      }),
    )
    .answer('accounts.duties', () => ok({ needs: 3, enterprises: 13, drafts: 0, onDuty: ['沈阳高新区'] }))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp, last = true) => {
  const found = screen.getAllByRole('button', { name })
  fireEvent.click((last ? found.at(-1) : found[0]) ?? document.body)
  await pass()
}

it('an owner takes back a code that nobody has used, and takes a colleague out', async () => {
  fake
    .answer('accounts.cancelInvitation', () => no('InvitationUsed'))
    .answer('accounts.removeColleague', () => ok({ needs: 1 }))
  render(<Colleagues />)
  await pass()
  expect(screen.queryByText('7K2MA-9QX4C')).toBeNull()
  await press('取消邀请码 7K2MA-9QX4B')
  screen.getByText(/已经用过/)
  await press('移出：张伟')
  await press('移出')
  expect(fake.to('accounts.removeColleague')).toMatchObject([
    { input: { enterpriseId: 'e1', personId: 'zhang' } },
  ])
})

it('an administrator sees an officer’s work in hand, and names a successor when dismissing', async () => {
  fake.answer('accounts.dismiss', () => no('SuccessorNeeded'))
  render(<Officers places={[{ role: 'administrator', regionCode: ZONE, regionName: '沈阳高新区' }]} />)
  await pass()
  await press('安排：周敏')
  screen.getByText('手上有：没办完的诉求 3 件，联系的企业 13 家，在沈阳高新区值班。')
  fireEvent.click(screen.getByRole('radio', { name: '离任' }))
  await press('确认离任')
  expect(fake.to('accounts.dismiss')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '调离' } })
  await press('确认离任')
  screen.getByText(/请先选一位同事接手/)
  fake.answer('accounts.dismiss', () => ok({ needs: 3, enterprises: 13 }))
  await press(/^由谁接手/)
  fireEvent.click(
    within(screen.getByRole('dialog', { name: '由谁接手' })).getByRole('radio', { name: /孙杰/ }),
  )
  await press('确认离任')
  expect(fake.to('accounts.dismiss').at(-1)).toMatchObject({
    input: { regionCode: ZONE, personId: 'zhou', role: 'agent', successorId: 'sun', reason: '调离' },
  })
})

it('a lost invitation is sent again by itself; a lost dismissal waits for another press', async () => {
  const back = async () => {
    fake.losesAnswers = false
    fireEvent(window, new Event('online'))
    await pass(10_000)
  }
  const lose = async (button: string) => {
    fake.losesAnswers = true
    await press(button)
    await pass(10_000)
  }
  const invitation = { code: '7K2MA9QX4D', role: 'staff', place: '恒拓', expiresAt: NOW + 1000 } as const
  fake
    .answer('accounts.invite', () => ok(invitation))
    .answer('accounts.dismiss', () => ok({ needs: 3, enterprises: 13 }))
  render(<Colleagues />)
  await pass()
  await lose('邀请同事')
  screen.getByText(/没有送出.*连上网会自动再送/)
  await back()
  expect(new Set(fake.to('accounts.invite').map(({ requestId }) => requestId)).size).toBe(1)
  screen.getByText('7K2MA-9QX4D')
  cleanup()
  render(<Officers places={[{ role: 'administrator', regionCode: ZONE, regionName: '沈阳高新区' }]} />)
  await pass()
  await press('安排：周敏')
  fireEvent.click(screen.getByRole('radio', { name: '离任' }))
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '调离' } })
  await lose('确认离任')
  screen.getByText(/没有送出.*不会自动再送/)
  const before = fake.to('accounts.dismiss').length
  await back()
  expect(fake.to('accounts.dismiss')).toHaveLength(before)
  await press('确认离任')
  expect(new Set(fake.to('accounts.dismiss').map(({ requestId }) => requestId)).size).toBe(1)
})

it('an administrator makes a colleague the owner and says why', async () => {
  fake.answer('accounts.appointOwner', () => ok({ ownerName: '张伟' }))
  render(<EnterprisePeople enterpriseId="e1" />)
  await pass()
  await press('设为管理员：张伟')
  await press('设为管理员')
  expect(fake.to('accounts.appointOwner')).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '原管理员离职' } })
  await press('设为管理员')
  expect(fake.to('accounts.appointOwner')).toMatchObject([
    { input: { enterpriseId: 'e1', personId: 'zhang', reason: '原管理员离职' } },
  ])
})
