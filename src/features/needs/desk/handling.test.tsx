import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { agentSteps, sampleNeed } from '@/cloud/testing/sample-need'
import { HandlingCard } from './handling-card'
import { Offers } from './queue/offers'

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const UNTIL = Date.parse('2020-03-10T15:00:00+08:00')
let fake: FakeTransport

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const outcome = { onDone: () => undefined, onOutdated: () => undefined }
const offered = (mine: boolean) =>
  sampleNeed('in_progress', {
    side: 'park',
    steps: [
      ...agentSteps('in_progress', false),
      ...(mine ? (['offer_accepted', 'offer_refused'] as const) : []),
    ],
    handling: { to: '孙杰', by: '周敏', until: UNTIL, assigned: false, mine },
  })
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(() => jest.advanceTimersByTimeAsync(0))
}

it('the colleague who is asked takes the need over, or says in a sentence why not', async () => {
  fake.answer('needs.refuseOffer', () => ok({ need: offered(false) }))
  fake.answer('needs.acceptOffer', () => ok({ need: offered(false) }))
  render(<HandlingCard need={offered(true)} now={NOW} {...outcome} />)
  screen.getByText('请在 今天 15:00 前接手，或说明不能接手的原因；到时没有答复会自动退回。')
  await press('不能接手')
  await press('确定不接手')
  screen.getByText('请写一句原因')
  expect(fake.to('needs.refuseOffer')).toEqual([])
  fireEvent.change(screen.getByLabelText('不能接手的原因'), { target: { value: '不归我联系的单位' } })
  await press('确定不接手')
  expect(fake.to('needs.refuseOffer').map(({ input }) => input)).toEqual([
    { needId: 'n1', text: '不归我联系的单位' },
  ])
  await press('接手')
  expect(fake.to('needs.acceptOffer').map(({ input }) => input)).toEqual([{ needId: 'n1' }])
})

it('others read who is asked, until when, and who answers meanwhile', () => {
  render(<HandlingCard need={offered(false)} now={NOW} {...outcome} />)
  screen.getByText('已转给 孙杰，等 TA 在 今天 15:00 前接手；接手前仍由 周敏 负责。')
  expect(screen.queryByRole('button')).toBeNull()
})

it('a need that the officer is asked to take over stands above the queue, and opens', async () => {
  const offer = { needId: 'n1', title: '缺工人', enterpriseName: '恒拓', by: '周敏', until: UNTIL }
  fake.answer('needs.offers', () => ok({ offers: [offer] }))
  const opened: string[] = []
  render(
    <Offers queueAt={undefined} regionCode="CN2101G1" now={NOW} onOpen={(needId) => opened.push(needId)} />,
  )
  await act(() => jest.advanceTimersByTimeAsync(0))
  screen.getByText('请您接手 1 件')
  fireEvent.click(screen.getByRole('link', { name: /缺工人/ }))
  expect(opened).toEqual(['n1'])
})
