import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { regionCode } from '@/shared/domain/access/region'
import { EnterprisesPanel } from './enterprises-panel'

const ZONE = { role: 'administrator' as const, regionCode: regionCode('CN2101G1'), regionName: '沈阳高新区' }
const ENTERPRISE = {
  id: 'e_1',
  name: '沈阳示例有限公司',
  creditCode: '91210112MADEM00118',
  industry: 'C34',
  regionCode: ZONE.regionCode,
  regionName: '沈阳高新区',
  status: 'verified' as const,
  createdAt: 0,
}

let fake: FakeTransport
let count: (total: number) => void

beforeEach(() => {
  jest.useFakeTimers()
  window.innerWidth = 390
  fake = new FakeTransport()
    .connect()
    .answer('enterprises.list', () => ok({ enterprises: [ENTERPRISE] }))
    .answer('enterprises.count', () => new Promise((resolve) => (count = (total) => resolve(ok({ total })))))
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  window.innerWidth = 1024
  jest.useRealTimers()
})
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))

it('shows the rows before the count, and counts nothing during a search or for claims', async () => {
  render(<EnterprisesPanel places={[ZONE]} enterpriseId={undefined} />)
  await pass()
  await pass()
  expect(screen.getByText('沈阳示例有限公司')).toBeTruthy()
  expect(screen.queryByText(/^共/)).toBeNull()
  act(() => count(20_000))
  await pass()
  expect(screen.getByText('共 20000 家')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '有人申请' }))
  await pass()
  await pass()
  expect(screen.queryByText(/^共/)).toBeNull()
  expect(fake.to('enterprises.count')).toHaveLength(1)
})
