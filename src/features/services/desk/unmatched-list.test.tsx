import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok, type AnswerData } from '@/cloud/testing/fake-transport'
import { KindExamples } from './kind-examples'
import { UnmatchedList } from './unmatched-list'

const AT = Date.parse('2020-03-03T09:30:00+08:00')
const TEXTS: AnswerData<'services.unmatched'>['texts'] = [
  {
    unmatchedId: 'u1',
    text: '缺保洁阿姨',
    category: 'labour',
    times: 3,
    lastAt: AT,
    nearest: [{ serviceId: 's1', name: '招聘对接', version: 1 }],
  },
  { unmatchedId: 'u2', text: '想请舞狮队', category: 'other', times: 1, lastAt: AT, nearest: [] },
]
let fake: FakeTransport
beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect().answer('services.unmatched', () => ok({ texts: TEXTS }))
})
afterEach(() => {
  cleanup()
  forgetTaro()
  jest.useRealTimers()
})
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}

it('makes an example of one text with a tap, and dismisses another', async () => {
  fake.answer('services.dismissUnmatched', () => ok({ dismissed: true }))
  fake.answer('services.addExample', () => no('ExamplesFull'))
  render(<UnmatchedList regionCode="CN2101G1" />)
  await pass()
  expect(screen.getByText(/问过 3 次/)).toBeTruthy()
  await press(/加成“招聘对接”的说法/)
  expect(fake.to('services.addExample').map(({ input }) => input)).toEqual([
    { serviceId: 's1', text: '缺保洁阿姨', unmatchedId: 'u1' },
  ])
  expect(screen.getByText(/最多 60 条说法/)).toBeTruthy()
  expect(screen.getByText('“缺保洁阿姨”')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: '不用处理' })[1] ?? document.body)
  await pass()
  expect(screen.queryByText('“想请舞狮队”')).toBeNull()
})

it('begins the example needs of a service with those of its kind, without repeats', async () => {
  const kinds = [{ key: 'labour-hiring', name: '招工用工', exampleNeeds: ['缺人', '招保安'] }]
  fake.answer('services.kinds', () => ok({ kinds }))
  const written: string[] = []
  render(
    <KindExamples
      category="labour"
      exampleNeeds={'缺人\n我们自己的'}
      onChange={(text) => written.push(text)}
    />,
  )
  await pass()
  await press('招工用工（2 条）')
  expect(written).toEqual(['缺人\n我们自己的\n招保安'])
})
