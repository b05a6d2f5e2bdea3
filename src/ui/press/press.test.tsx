import { fireEvent, render, screen } from '@testing-library/react'

import { Press, type PressProps } from './press'

const onPress = jest.fn()
const outside = jest.fn()
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  jest.clearAllMocks()
})
const show = (props: Partial<PressProps> = {}) => {
  render(
    <div onClick={outside}>
      <Press onPress={onPress} {...props}>
        打开
      </Press>
    </div>,
  )
  return screen.getByText('打开')
}

describe.each(['h5', 'weapp'] as const)('in %s', (platform) => {
  beforeEach(() => {
    process.env.TARO_ENV = platform
  })

  it('a press on it does not press the elements around it', () => {
    fireEvent.click(show())
    expect([onPress.mock.calls.length, outside.mock.calls.length]).toEqual([1, 0])
  })

  it('does nothing while it is disabled', () => {
    fireEvent.click(show({ disabled: true }))
    expect(onPress).not.toHaveBeenCalled()
  })
})

it('is a real button in the browser, with name and role', () => {
  const button = show({ label: '打开诉求' })
  expect([button.tagName, button.getAttribute('type')]).toEqual(['BUTTON', 'button'])
  expect(screen.getByRole('button', { name: '打开诉求' })).toBe(button)
})

it.each([
  ['toggle', 'aria-pressed', 'true'],
  ['tab', 'aria-selected', 'true'],
  ['link', 'aria-current', 'page'],
  ['radio', 'aria-checked', 'true'],
  ['checkbox', 'aria-checked', 'true'],
  ['switch', 'aria-checked', 'true'],
] as const)('as a %s tells its state', (role, attribute, value) => {
  expect(show({ role, on: true }).getAttribute(attribute)).toBe(value)
})

it('is a view with a role in WeChat, where a toggle is something checked', () => {
  process.env.TARO_ENV = 'weapp'
  const press = show({ role: 'toggle', on: true, label: '收藏' })
  expect(screen.getByRole('checkbox', { name: '收藏', checked: true })).toBe(press)
})
