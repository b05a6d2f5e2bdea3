import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { ActionFooter } from '../action-footer/action-footer'
import { Button } from '../button/button'
import { Field } from '../field/field'
import { Screen } from '../screen/screen'
import { Sheet } from '../sheet/sheet'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})
const settle = () => act(() => jest.advanceTimersByTimeAsync(1))

function Form() {
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  return (
    <Screen title="表单">
      <Field label="数量" value="3" onChange={() => undefined} />
      <Field
        label="姓名"
        value={name}
        onChange={setName}
        fault={tried && name === '' ? '请填写姓名' : undefined}
      />
      <Field label="电话" value="" onChange={() => undefined} fault={tried ? '请填写电话' : undefined} />
      <ActionFooter>
        <Button text="送出" onPress={() => setTried(true)} />
        <Button text="打开" onPress={() => setOpen(true)} />
      </ActionFooter>
      <Sheet open={open} title="评价" onClose={() => setOpen(false)}>
        <Field label="原因" value="" onChange={() => undefined} />
      </Sheet>
    </Screen>
  )
}

it('says at the button how many fields are wrong and how, read aloud, and goes to the first', async () => {
  render(<Form />)
  const button = screen.getByRole('button', { name: '送出' })
  button.focus()
  fireEvent.click(button)
  await settle()
  const summary = screen.getByText('还有 2 处要改：请填写姓名；请填写电话')
  expect(summary.closest('[role="alert"]')?.getAttribute('aria-live')).toBe('polite')
  expect(summary.closest('.footer')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '李娜' } })
  await settle()
  expect(screen.getByText('还有 1 处要改：请填写电话')).toBeTruthy()
  // The focus stays where somebody writes.
  expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
  fireEvent.click(screen.getByRole('button', { name: '去改' }))
  await settle()
  expect(document.activeElement).toBe(screen.getByLabelText('电话'))
})

it('a dialogue lies at the end of the document, above header and rail, and has its own faults', async () => {
  render(<Form />)
  fireEvent.click(screen.getByRole('button', { name: '送出' }))
  fireEvent.click(screen.getByRole('button', { name: '打开' }))
  await settle()
  const dialog = screen.getByRole('dialog', { name: '评价' })
  expect(dialog.closest('.screen')).toBeNull()
  expect(document.body.lastElementChild?.contains(dialog)).toBe(true)
  expect(dialog.textContent).not.toContain('处要改')
})
