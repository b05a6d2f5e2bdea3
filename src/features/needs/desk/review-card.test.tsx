import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import type { NeedView } from '@/shared/contract/need-view'
import { sampleNeed } from '@/cloud/testing/sample-need'
import { ReviewCard } from './review-card'

let fake: FakeTransport
const outcome = { onDone: jest.fn(), onOutdated: jest.fn() }

beforeEach(() => {
  jest.clearAllMocks()
  fake = new FakeTransport().connect()
})
afterEach(() => {
  cleanup()
  clearCache()
  forgetTaro()
})

const heldBack = (more: object = {}): NeedView => {
  const need = sampleNeed('in_progress', { side: 'park', mayReview: true, ...more })
  const [posted, ...rest] = need.timeline
  return posted ? { ...need, timeline: [{ ...posted, review: 'pending' }, ...rest] } : need
}
const press = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

it('shows what is held back, and takes a decision for each entry', async () => {
  const passed = sampleNeed('in_progress', { mayReview: true })
  fake.answer('needs.review', () => ok({ need: passed }))
  render(<ReviewCard need={heldBack()} {...outcome} />)
  expect(screen.getByText(/缺口 200 万，银行要求/)).toBeTruthy()
  await press(/^不通过：李娜 提交了诉求/)
  expect(fake.to('needs.review').map(({ input }) => input)).toEqual([
    { needId: 'n1', entry: 0, passed: false },
  ])
  await press(/^通过：李娜 提交了诉求/)
  expect(outcome.onDone).toHaveBeenLastCalledWith({ need: passed })
})

it('says why an entry cannot be decided', async () => {
  fake.answer('needs.review', () => no('ReviewersOnly'))
  render(<ReviewCard need={heldBack()} {...outcome} />)
  await press(/^通过：/)
  expect(screen.getByText(/自己写的要请别人看/)).toBeTruthy()
})

it('is empty for people who may not decide, and when nothing is held back', () => {
  render(<ReviewCard need={heldBack({ mayReview: false })} {...outcome} />)
  render(<ReviewCard need={sampleNeed('in_progress', { mayReview: true })} {...outcome} />)
  expect(screen.queryByText('内容审核')).toBeNull()
})
