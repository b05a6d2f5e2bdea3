import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { FactSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Comparison } from '@/shared/domain/policy/eligibility/rule'
import { ComparisonField } from './comparison-field'
import { NumberBox } from './number-box'

const heard: number[] = []

afterEach(() => {
  cleanup()
  heard.length = 0
})

/** Keeps the value of a box as a form does, and gives it back to the box. */
function HeldBox({ start, spec }: { start: number; spec: Pick<FactSpec, 'kind' | 'unit'> }) {
  const [value, setValue] = useState(start)
  const hear = (next: number) => {
    heard.push(next)
    setValue(next)
  }
  return <NumberBox label="多少" spec={spec} value={value} onChange={hear} />
}

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByText(name))

it('shows money in the unit in which the number is short, and accepts another unit', () => {
  render(<HeldBox start={200_000_000} spec={{ kind: 'money' }} />)
  expect(box('多少（亿元）').value).toBe('2')
  press('万元')
  expect(heard).toEqual([20_000])
  expect(box('多少（万元）').value).toBe('2')
  write('多少（万元）', '1,500.5')
  expect(heard.at(-1)).toBe(15_005_000)
})

it('takes a share in per cent, without the errors of binary numbers', () => {
  render(<HeldBox start={0.07} spec={{ kind: 'share' }} />)
  expect(box('多少（%）').value).toBe('7')
  write('多少（%）', '0.3')
  expect(heard).toEqual([0.003])
})

it('keeps an unfinished number, and does not read words as a number', () => {
  render(<HeldBox start={Number.NaN} spec={{ kind: 'count', unit: '人' }} />)
  expect(box('多少（人）').value).toBe('')
  write('多少（人）', '１２.')
  expect(heard).toEqual([12])
  expect(box('多少（人）').value).toBe('１２.')
  write('多少（人）', '十二')
  expect(heard.at(-1)).toBeNaN()
})

it('says how an amount is compared, and changes it', () => {
  const chosen: Comparison[] = []
  render(<ComparisonField value="at_least" onChange={(value) => chosen.push(value)} />)
  for (const words of ['不低于', '高于', '不超过', '低于']) press(words)
  expect(chosen).toEqual(['at_least', 'more_than', 'at_most', 'less_than'])
})
