import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { regionCode } from '@/shared/domain/access/region'
import { NOTHING_HANDLED } from '@/shared/domain/need/handled'
import { EnterprisePanel } from './enterprise-panel'

type Detail = AnswerData<'enterprises.read'>['enterprise']

const CLAIMED: Detail = {
  id: 'e_1',
  version: 3,
  name: '沈阳示例有限公司',
  creditCode: '91210112MADEM00118',
  industry: 'C34',
  regionCode: regionCode('CN2101G1'),
  regionName: '沈阳高新区',
  status: 'claimed',
  createdAt: 0,
  checkDigitConfirmed: false,
  people: [{ personId: 'p_1', name: '何生', phone: '130****0000', owner: true }],
  claims: [],
  steps: ['verify', 'close', 'invite'],
}

let fake: FakeTransport
let stored: Detail

beforeEach(() => {
  jest.useFakeTimers()
  stored = CLAIMED
  fake = new FakeTransport().connect().answer('enterprises.read', () => ok({ enterprise: stored }))
})
afterEach(() => {
  cleanup()
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = async () => {
  render(<EnterprisePanel enterpriseId={stored.id} onChanged={() => undefined} />)
  await pass()
}
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

it('an enterprise is verified only once the officer has said how', async () => {
  fake.answer('enterprises.verify', () =>
    ok({ enterprise: { ...CLAIMED, version: 4, status: 'verified', steps: [] } }),
  )
  await open()
  await press('核实')
  expect(screen.getByRole('button', { name: '确认已核实' }).hasAttribute('disabled')).toBe(true)
  await press('怎么核实的：请选择')
  fireEvent.click(screen.getByRole('radio', { name: /看过营业执照/ }))
  await press('确认已核实')
  expect(fake.to('enterprises.verify').map(({ input }) => input)).toEqual([
    { enterpriseId: 'e_1', version: 3, how: 'licence' },
  ])
  expect(screen.getByText('已核实')).toBeTruthy()
})

it('reads the enterprise again when somebody else was faster', async () => {
  fake.answer('enterprises.close', () => no('ChangedMeanwhile'))
  await open()
  await press('停用')
  fireEvent.change(screen.getByLabelText('原因（企业的人会看到）'), { target: { value: '注销' } })
  fireEvent.click(screen.getAllByRole('button', { name: '停用' }).at(-1) as HTMLElement)
  await pass()
  expect(fake.to('enterprises.read').length).toBe(2)
})

it('lets the claimant in, with a reason, and says who leaves', async () => {
  const claim = {
    id: 'c_1',
    kind: 'dispute',
    name: '真老板',
    phone: '13900001111',
    text: '执照在我手里',
    at: 0,
  } as const
  stored = { ...CLAIMED, status: 'disputed', claims: [claim], steps: ['decide'] }
  fake.answer('enterprises.decide', () => ok({ enterprise: { ...CLAIMED, version: 4, status: 'verified' } }))
  await open()
  await press('处理真老板的申请')
  expect(screen.getByText('现在有 1 人：何生')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('理由（双方都会看到）'), { target: { value: '看过执照' } })
  await press('怎么核实的：请选择')
  fireEvent.click(screen.getByRole('radio', { name: /看过营业执照/ }))
  await press('通过，让对方加入')
  expect(fake.to('enterprises.decide').map(({ input }) => input)).toEqual([
    {
      enterpriseId: 'e_1',
      version: 3,
      claimId: 'c_1',
      accept: true,
      alone: true,
      reason: '看过执照',
      how: 'licence',
    },
  ])
})

it('gets a steward on its own page, which shows the work in hand of each officer', async () => {
  const zhou = {
    personId: 'zhou',
    name: '周敏',
    role: 'agent',
    openNeeds: 3,
    late: 0,
    dueToday: 1,
    solvedThisWeek: 0,
    ratings: NOTHING_HANDLED.ratings,
    enterprises: 13,
  } as const
  fake
    .answer('park.duty', () =>
      ok({ version: 1, regionName: '沈阳高新区', weekly: [], dates: [], officers: [zhou], absences: [] }),
    )
    .answer('park.assignStewards', () => ok({ changed: 1 }))
  await open()
  await press('定管家')
  await press('现在没有管家，给谁：请选择')
  fireEvent.click(screen.getByRole('radio', { name: /周敏 ?在办 3 件 · 管 13 家/ }))
  await press('确定')
  expect(fake.to('park.assignStewards').map(({ input }) => input)).toEqual([
    { regionCode: 'CN2101G1', personId: 'zhou', enterprises: { by: 'ids', ids: ['e_1'] } },
  ])
  expect(fake.to('enterprises.read').length).toBe(2)
})
