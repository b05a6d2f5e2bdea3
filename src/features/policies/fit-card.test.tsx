import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../config/jest.taro'
import { FakeTransport, no, ok } from '@/cloud/testing/fake-transport'
import { clearCache } from '@/cloud/query/answer-cache'
import { FitCard } from './fit-card'

afterEach(() => {
  cleanup()
  act(() => clearCache())
  forgetTaro()
})
const open = async () => {
  render(<FitCard enterpriseId="e1" />)
  await act(async () => undefined)
}

it('shows how many policies fit and how many close soon, and leads to them', async () => {
  new FakeTransport()
    .connect()
    .answer('policies.summary', () => ok({ fit: 7, ask: 3, closing: 2, unread: 5 }))
  await open()
  fireEvent.click(screen.getByRole('link', { name: '30 天内截止 2 项' }))
  expect(calls.at(-1)).toMatchObject({ name: 'navigateTo', argument: { url: '/enterprise/deadlines/index' } })
  fireEvent.click(screen.getByRole('link', { name: '可以办 7 项' }))
  expect(calls.at(-1)).toMatchObject({ name: 'switchTab', argument: { url: '/pages/policies/index' } })
  expect(screen.getByRole('button', { name: '5 项未读，看全部' })).toBeTruthy()
})

it('shows nothing when the summary cannot be read', async () => {
  new FakeTransport().connect().answer('policies.summary', () => no('Forbidden'))
  await open()
  expect(document.body.textContent).toBe('')
})
