import { fireEvent, render, screen } from '@testing-library/react'

import { Button, type ButtonProps } from './button'
import { OpenButton } from './open-button'

const onPress = jest.fn()
beforeEach(() => onPress.mockClear())
const show = (props: Partial<ButtonProps> = {}) => {
  render(<Button text="认领" onPress={onPress} {...props} />)
  return screen.getByRole<HTMLButtonElement>('button')
}

it('does its action when it is pressed', () => {
  fireEvent.click(show())
  expect(onPress).toHaveBeenCalledTimes(1)
})

it.each([
  ['disabled', { disabled: true }, '认领'],
  ['busy', { busy: true }, '请稍候…'],
  ['busy with words of its own', { busy: true, busyText: '正在认领…' }, '正在认领…'],
] as const)('cannot be pressed while it is %s', (_case, props, text) => {
  const button = show(props)
  fireEvent.click(button)
  expect([button.disabled, button.textContent]).toEqual([true, text])
  expect(onPress).not.toHaveBeenCalled()
})

it('is read aloud by its label instead of its text', () => {
  show({ label: '认领：研发贷款月底到期' })
  expect(screen.getByRole('button', { name: '认领：研发贷款月底到期' }).textContent).toBe('认领')
})

it('shows a button of WeChat under the name that it reads aloud', () => {
  render(<OpenButton text="用微信绑定的手机号" openType="getPhoneNumber" id="phone" />)
  expect(screen.getByRole('button', { name: '用微信绑定的手机号' }).id).toBe('phone')
})
