import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import type { NeedView } from '@/shared/contract/need-view'
import { SameNeeds } from '../desk/same-needs'
import { sampleNeed, sampleSameNeed } from '@/cloud/testing/sample-need'
import { SharingCard } from './sharing-card'

let fake: FakeTransport
let done: NeedView[]

beforeEach(() => {
  jest.useFakeTimers()
  fake = new FakeTransport().connect()
  done = []
})
afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
  jest.useRealTimers()
})

const pass = () => act(() => jest.advanceTimersByTimeAsync(0))
const open = (need: NeedView) =>
  render(<SharingCard need={need} onDone={(answer) => done.push(answer.need)} onOutdated={() => undefined} />)
const toggle = () => screen.getByRole('switch', { name: /让本园区其他企业看到/ })

it('is switched on and off by a press, and shows what others read', async () => {
  const shared = sampleNeed('in_progress', { sharing: { at: 1, asked: '贷款月底到期' }, enterprises: 3 })
  fake.answer('needs.share', () => ok({ need: shared }))
  const page = open(sampleNeed('in_progress'))
  expect(toggle().getAttribute('aria-checked')).toBe('false')
  fireEvent.click(toggle())
  await pass()
  expect(fake.to('needs.share')[0]?.input).toEqual({ needId: 'n1', shared: true })
  expect(done).toEqual([shared])
  page.unmount()
  open(shared)
  expect(screen.getByText('园区里共有 3 家企业有同样的诉求')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '去掉“贷款月底”' }))
  await pass()
  expect(fake.to('needs.share')[1]?.input).toEqual({ needId: 'n1', shared: true, takenOut: ['贷款月底'] })
  fireEvent.click(toggle())
  await pass()
  expect(fake.to('needs.share')[2]?.input).toEqual({ needId: 'n1', shared: false })
})

it('says that nobody can read it before the review, and why it cannot be shared', async () => {
  fake.answer('needs.share', () => no('NothingToShare'))
  open(sampleNeed('in_progress', { sharing: { at: 1 } }))
  expect(screen.getByText('内容审核通过后，别家才看得到')).toBeTruthy()
  cleanup()
  open(sampleNeed('in_progress'))
  fireEvent.click(toggle())
  await pass()
  expect(screen.getByText(/剩下的字太少/)).toBeTruthy()
})

it('offers nothing for a need that is closed', () => {
  open(sampleNeed('resolved'))
  expect(screen.queryByRole('switch')).toBeNull()
})

it('the desk reads the same needs of others only on request', async () => {
  const card = sampleSameNeed('submitted', { id: 'n2', enterpriseName: '沈阳云栖谷软件有限公司' })
  fake.answer('needs.same', () => ok({ needs: [card] }))
  const page = render(<SameNeeds need={sampleNeed('in_progress', { side: 'park' })} />)
  expect(page.container.textContent).toBe('')
  page.unmount()
  render(<SameNeeds need={sampleNeed('in_progress', { side: 'park', enterprises: 2 })} />)
  expect(screen.getByText('同类诉求 2 件')).toBeTruthy()
  expect(fake.to('needs.same')).toHaveLength(0)
  fireEvent.click(screen.getByRole('button', { name: '看看还有哪几家' }))
  await pass()
  expect(screen.getByText('沈阳云栖谷软件有限公司')).toBeTruthy()
  expect(screen.getByText(/待受理 · 研发贷款月底到期/)).toBeTruthy()
})
