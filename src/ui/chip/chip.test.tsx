import { fireEvent, render, screen } from '@testing-library/react'

import { Chip, ChoiceChip, type ChoiceChipProps } from './chip'

const onPress = jest.fn()
beforeEach(() => onPress.mockClear())
const choice = (props: Partial<ChoiceChipProps> = {}) =>
  render(<ChoiceChip text="融资" chosen onPress={onPress} {...props} />)

it('states something without being pressable', () => {
  render(<Chip text="紧急" tone="bad" icon="flame" />)
  expect(screen.getByText('紧急')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

it.each([
  ['radio', 'radio', 'aria-checked'],
  ['checkbox', 'checkbox', 'aria-checked'],
  ['toggle', 'button', 'aria-pressed'],
] as const)('as a %s it tells whether it is chosen', (role, ariaRole, attribute) => {
  choice({ role, chosen: true })
  choice({ role, chosen: false, text: '用工' })
  expect(screen.getByRole(ariaRole, { name: '融资' }).getAttribute(attribute)).toBe('true')
  expect(screen.getByRole(ariaRole, { name: '用工' }).getAttribute(attribute)).toBe('false')
})

it('as a button it has no state, and is read aloud by its label', () => {
  choice({ role: 'button', label: '清除筛选：融资' })
  const button = screen.getByRole('button', { name: '清除筛选：融资' })
  fireEvent.click(button)
  expect([button.getAttribute('aria-checked'), button.getAttribute('aria-pressed')]).toEqual([null, null])
  expect(onPress).toHaveBeenCalledTimes(1)
})
