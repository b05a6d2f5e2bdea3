import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { sampleDeskPolicy } from '@/cloud/testing/sample-desk-policy'
import { clearCache } from '@/cloud/query/answer-cache'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { editDraftKey, proposalsKey } from '../../keys'
import { EditPolicy } from '../edit-policy'

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2020-03-10T10:00:00+08:00') }))
afterEach(() => {
  cleanup()
  act(() => {
    clearCache()
    storeOnDevice(editDraftKey('p1', 'me'), undefined)
    storeOnDevice(`${proposalsKey('p1', 'me')}:m1`, undefined)
  })
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const measure = (id: string, title: string, path: string): Measure => ({
  id,
  title,
  clausePaths: [path],
  gain: '给予20万元奖励',
  amounts: [],
  materials: [],
  how: '',
  links: [],
  contacts: [],
})

it('says which measures would go out as open to everybody although conditions were read and nobody looked', async () => {
  const policy = {
    ...sampleDeskPolicy(),
    clauses: [
      { level: 1, path: '一', heading: '支持研发', paragraphs: ['对科技型中小企业，给予20万元奖励。'] },
      { level: 1, path: '二', heading: '支持展会', paragraphs: ['举办展会。'] },
    ],
    measures: [measure('m1', '支持研发', '一'), measure('m2', '支持展会', '二')],
  }
  new FakeTransport()
    .connect()
    .answer('policies.read', () => ok({ policy }))
    .answer('accounts.zones', () => ok({ zones: [] }))
  render(<EditPolicy policyId="p1" personId="me" />)
  await pass()
  expect(screen.getAllByText('1 条待看')).toHaveLength(1)
  expect(screen.getByText(/^1 项没设条件，读出的条件还没看/)).toBeTruthy()
  await press('修改兑现事项：支持研发')
  await press(/^不要：/)
  expect(screen.queryByText(/读出的条件还没看/)).toBeNull()
})
