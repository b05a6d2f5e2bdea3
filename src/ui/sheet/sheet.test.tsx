import { fireEvent, render, screen } from '@testing-library/react'

import { ConfirmSheet } from './confirm-sheet'
import { Sheet } from './sheet'

const onClose = jest.fn()
const onConfirm = jest.fn()
beforeEach(() => jest.clearAllMocks())

const sheet = (open: boolean) => (
  <>
    <button>打开</button>
    <Sheet open={open} title="选一项" onClose={onClose} footer={<button>好了</button>}>
      <input aria-label="名称" />
    </Sheet>
  </>
)

it('is not there until it is open', () => {
  render(sheet(false))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('is a dialogue with a name, closed by its button and by Escape', () => {
  render(sheet(true))
  expect(screen.getByRole('dialog', { name: '选一项' }).getAttribute('aria-modal')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledTimes(2)
})

it('takes the focus, holds it, and gives it back', () => {
  const page = render(sheet(false))
  screen.getByRole('button', { name: '打开' }).focus()
  page.rerender(sheet(true))
  expect(document.activeElement).toBe(screen.getByLabelText('名称'))
  screen.getByRole('button', { name: '好了' }).focus()
  fireEvent.keyDown(document, { key: 'Tab' })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
  fireEvent.keyDown(document, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '好了' }))
  page.rerender(sheet(false))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '打开' }))
})

const confirm = (busy: boolean) => (
  <ConfirmSheet
    open
    title="撤回诉求"
    text="撤回后不再办理。"
    confirmText="撤回"
    onConfirm={onConfirm}
    onClose={onClose}
    busy={busy}
  />
)

it('asks before it does something: do it, or not now', () => {
  render(confirm(false))
  expect(screen.getByText('撤回后不再办理。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '撤回' }))
  fireEvent.click(screen.getByRole('button', { name: '先不' }))
  expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
})

it('cannot be confirmed twice', () => {
  render(confirm(true))
  fireEvent.click(screen.getByRole('button', { name: '请稍候…' }))
  expect(onConfirm).not.toHaveBeenCalled()
})
