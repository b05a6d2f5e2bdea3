import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { forgetTaro, openedUrls } from '../../../../config/jest.taro'
import { clearCache } from '@/cloud/query/answer-cache'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { sampleNeedCard } from '@/cloud/testing/sample-need'
import { NeedList } from './need-list'
import { OpenNeedsCard } from './open-needs-card'

let fake: FakeTransport
const confirm = sampleNeedCard('awaiting_confirmation', { id: 'n1', title: '厂房漏水' })
const supply = sampleNeedCard('awaiting_info', { id: 'n2', title: '招焊工' })
const running = ['n3', 'n4', 'n5', 'n6'].map((id) =>
  sampleNeedCard('in_progress', { id, title: `办理中 ${id}` }),
)

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
  fake.answer('needs.mine', ({ input }) =>
    ok({ needs: input.show === 'awaiting' ? [confirm, supply] : [...running, confirm, supply] }),
  )
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})
const pass = () => act(() => jest.advanceTimersByTimeAsync(0))

it('every need that waits for the enterprise comes first, with its button', async () => {
  render(<OpenNeedsCard enterpriseId="e1" />)
  await pass()
  const text = document.body.textContent
  expect(text.indexOf('等您处理')).toBeLessThan(text.indexOf('办理中的诉求'))
  expect(text).toContain('2 件')
  expect(text).toContain('4 件，看全部')
  expect(screen.getAllByText('厂房漏水')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '看结果并确认' }))
  expect(openedUrls().at(-1)).toBe('/pages/need/index?needId=n1')
  fireEvent.click(screen.getByRole('button', { name: '去补充' }))
  expect(openedUrls().at(-1)).toBe('/pages/need/index?needId=n2')
})

it('stands above the list of needs, which does not repeat it', async () => {
  const opened: string[] = []
  render(<NeedList enterpriseId="e1" onOpen={(id) => opened.push(id)} onPost={() => undefined} />)
  await pass()
  expect(screen.getByText('等您处理')).toBeTruthy()
  expect(screen.getAllByText('招焊工')).toHaveLength(1)
  fireEvent.click(within(document.body).getByRole('button', { name: '去补充' }))
  expect(opened).toEqual(['n2'])
})

it('a need moves to those that the park works on once the enterprise has answered', async () => {
  const answered = sampleNeedCard('awaiting_confirmation', { id: 'n7', title: '还没修好', dueAt: 1 })
  fake.answer('needs.mine', ({ input }) =>
    ok({ needs: input.show === 'awaiting' ? [] : [answered, ...running] }),
  )
  render(<OpenNeedsCard enterpriseId="e1" />)
  await pass()
  expect(screen.queryByText('等您处理')).toBeNull()
  screen.getByText('还没修好')
  screen.getByText('5 件，看全部')
})

it('is empty when nothing waits', async () => {
  fake.answer('needs.mine', ({ input }) => ok({ needs: input.show === 'awaiting' ? [] : running }))
  render(<OpenNeedsCard enterpriseId="e1" />)
  await pass()
  expect(screen.queryByText('等您处理')).toBeNull()
  expect(screen.getByText('办理中的诉求')).toBeTruthy()
})
