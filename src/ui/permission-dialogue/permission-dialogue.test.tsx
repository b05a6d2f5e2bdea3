import { fireEvent, render, screen } from '@testing-library/react'

import { PermissionDialogue, type PermissionDialogueProps } from './permission-dialogue'

const permission = {
  asking: false,
  failed: false,
  pending: false,
  accept: jest.fn(),
  cancel: jest.fn(),
}
const show = (
  state: Partial<PermissionDialogueProps['permission']> = {},
  props: Partial<PermissionDialogueProps> = {},
) =>
  render(
    <PermissionDialogue
      permission={{ ...permission, ...state }}
      title="再收一次提醒"
      then="有进展时提醒您一次。"
      refusal={undefined}
      {...props}
    />,
  )

afterEach(() => {
  process.env.TARO_ENV = 'h5'
  jest.clearAllMocks()
})

it('asks in the browser in place of WeChat', () => {
  show({ asking: true })
  expect(screen.getByText(/同意后，有进展时提醒您一次。$/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '同意' }))
  fireEvent.click(screen.getByRole('button', { name: '先不' }))
  expect([permission.accept.mock.calls.length, permission.cancel.mock.calls.length]).toEqual([1, 1])
})

it('leaves the question to WeChat there', () => {
  process.env.TARO_ENV = 'weapp'
  show({ asking: true })
  expect(screen.queryByRole('button')).toBeNull()
})

it.each([
  ['it could not be asked', { failed: true }, {}, '没能问到微信，请稍后再点一次。'],
  ['it could not be asked, in own words', { failed: true }, { whenFailed: { text: '已关注' } }, '已关注'],
  ['the cloud refused', {}, { refusal: '操作太频繁' }, '操作太频繁'],
])('says that %s', (_case, state, props, text) => {
  show(state, props)
  expect(screen.getByRole('alert').textContent).toBe(text)
})
