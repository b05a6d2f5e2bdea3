import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { agentSteps, sampleNeed, sampleNeedCard } from '@/cloud/testing/sample-need'
import { QueuePanel } from '../queue/queue-panel'

const AT = Date.parse('2020-03-10T10:00:00+08:00')
let fake: FakeTransport

beforeAll(() => {
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(async () => {
  jest.useFakeTimers({ now: AT })
  window.innerWidth = 1280
  fake = new FakeTransport().connect()
  fake.answer('needs.queuePage', () =>
    ok({
      needs: ['n1', 'n2', 'n3'].map((id) => sampleNeedCard('in_progress', { id, title: `诉求 ${id}` })),
    }),
  )
  fake.answer('needs.read', ({ input }) =>
    ok({
      need: sampleNeed('in_progress', {
        id: input.needId,
        side: 'park',
        steps: agentSteps('in_progress', true),
      }),
    }),
  )
  fake.answer('accounts.officers', () =>
    ok({ people: [{ personId: 'sun-jie', name: '孙杰', phone: '1', role: 'agent', owner: false }] }),
  )
  render(<QueuePanel places={[{ regionCode: 'CN2101G1', regionName: '沈阳高新区' }]} show={undefined} />)
  await pass()
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  window.innerWidth = 1024
  jest.useRealTimers()
})

const pass = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await pass()
}
const key = async (name: string) => {
  fireEvent.keyDown(document.body, { key: name })
  await pass()
}
const seconds = async (count: number) => {
  for (let i = 0; i < count; i += 1) await pass(1000)
}
/** Chooses the first need by keyboard and the third by mouse, and gives both to 孙杰. */
const assignTwo = async () => {
  await key('x')
  fireEvent.click(screen.getByRole('checkbox', { name: '选上：诉求 n3' }))
  await press('一起交给同事…')
  await press('交给同事（2 件）')
  screen.getByText('请选择同事')
  fireEvent.click(screen.getByRole('button', { name: /^交给谁/ }))
  await pass()
  fireEvent.click(screen.getByRole('radio', { name: /孙杰/ }))
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '他熟' } })
  await press('交给同事（2 件）')
}

it('does nothing until the pause is over, and says so; then shows the outcome of each need', async () => {
  fake.answer('needs.assignMany', () =>
    ok({ outcomes: [{ needId: 'n1' }, { needId: 'n3', why: 'NotYours' }] }),
  )
  await assignTwo()
  screen.getByText('8 秒后请孙杰接手（2 件），现在还没有办')
  await seconds(7)
  expect(fake.to('needs.assignMany')).toEqual([])
  await seconds(1)
  expect(fake.to('needs.assignMany').map(({ input }) => input)).toEqual([
    { regionCode: 'CN2101G1', needIds: ['n1', 'n3'], personId: 'sun-jie', text: '他熟' },
  ])
  screen.getByText('请孙杰接手：1 件已办，1 件没办成，还选着')
  screen.getByText(/^诉求 n3：只能移交自己负责的诉求/)
  expect(screen.getByRole('checkbox', { name: '选上：诉求 n3' }).getAttribute('aria-checked')).toBe('true')
})

it('is called off within the pause', async () => {
  await assignTwo()
  await seconds(3)
  await press('不办了')
  await seconds(20)
  expect(fake.to('needs.assignMany')).toEqual([])
  screen.getByText('已选 2 件')
})

it('a lost answer is not shown as nothing done; the step is sent again under the same id when the network is back', async () => {
  fake.answer('needs.assignMany', () => no('Unavailable'))
  await assignTwo()
  await press('现在就办')
  await pass(5000)
  screen.getByText(/还不知道办成没有/)
  await press('再试一次')
  await pass(5000)
  fake.answer('needs.assignMany', () => ok({ outcomes: [{ needId: 'n1' }, { needId: 'n3' }] }))
  fireEvent(window, new Event('online'))
  await pass(5000)
  expect(new Set(fake.to('needs.assignMany').map(({ requestId }) => requestId)).size).toBe(1)
  screen.getByText('请孙杰接手：2 件已办')
})
