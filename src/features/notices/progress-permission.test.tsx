import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../config/jest.taro'
import { answerFetch } from '../../../config/jest.taro-fetch'
import { FakeTransport, ok } from '@/cloud/testing/fake-transport'
import { ProgressPermission } from './progress-permission'

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => undefined)
}
afterEach(() => {
  cleanup()
  forgetTaro()
})

it('asks at the tap, counts the yes, and says how many messages are left', async () => {
  const fake = new FakeTransport().connect().answer('notices.allow', () => ok({ remaining: 4 }))
  answerFetch({})
  render(<ProgressPermission />)
  await press('提醒我')
  expect(fake.to('notices.allow')).toHaveLength(0)
  await press('同意')
  expect(fake.to('notices.allow')[0]?.input).toEqual({ template: 'need_progress', accepted: true })
  expect(screen.getByText('微信还能提醒您 4 次')).toBeTruthy()
})

it('counts nothing when the platform cannot ask, and says so', async () => {
  const fake = new FakeTransport().connect()
  answerFetch({ status: 500 })
  render(<ProgressPermission />)
  await press('提醒我')
  await press('同意')
  expect(screen.getByText('没能问到微信，请稍后再点一次。')).toBeTruthy()
  expect(fake.to('notices.allow')).toHaveLength(0)
})
