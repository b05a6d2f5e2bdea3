import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { calls, forgetTaro } from '../../../../../config/jest.taro'
import { SameDocument } from './same-document'

afterEach(() => {
  cleanup()
  forgetTaro()
})

it.each([
  ['CN21', '转给本区企业', '/desk/push/index?policyId=p1&regionCode=CN2101G1'],
  ['CN2101G1', '看那一份', '/desk/policy/index?policyId=p1'],
])('a notice that %s has published: %s', (regionCode, text, url) => {
  const onAgain = jest.fn()
  render(
    <SameDocument
      fields={{ policyId: 'p1', regionCode, title: '稳岗通知' }}
      regionCode="CN2101G1"
      againText="仍然读成草稿"
      onAgain={onAgain}
    />,
  )
  expect(screen.getByText(/稳岗通知/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: text }))
  expect(calls.at(-1)?.argument).toMatchObject({ url })
  fireEvent.click(screen.getByRole('button', { name: '仍然读成草稿' }))
  expect(onAgain).toHaveBeenCalledTimes(1)
})
