import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { TodoCard } from './todo-card'
import type { Todo } from './todo'

const todo = (nth: number, needed: boolean): Todo => ({
  key: `k${nth}`,
  text: `事情 ${nth}`,
  place: `edit-place${nth}`,
  needed,
})

const scrolled = jest.fn<void, [string]>()

beforeEach(() => {
  // jsdom has no layout: it neither scrolls nor knows which elements are visible.
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this.outerHTML)
  }
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.hidden ? null : this.parentElement
    },
  })
})
afterEach(() => {
  cleanup()
  scrolled.mockClear()
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
  Reflect.deleteProperty(HTMLElement.prototype, 'offsetParent')
})

const lines = () => screen.getAllByRole('link').map((one) => one.textContent)

it('names what is needed first, counts only that, and shows five until asked for the rest', () => {
  render(<TodoCard todos={[1, 2, 3, 4, 5, 6, 7].map((nth) => todo(nth, nth > 5))} />)
  expect(screen.getByText('还差 2 项')).toBeTruthy()
  expect(lines()).toEqual(['事情 6', '事情 7', '事情 1', '事情 2', '事情 3'])
  fireEvent.click(screen.getByRole('button', { name: '还有 2 项' }))
  expect(lines().slice(5)).toEqual(['事情 4', '事情 5'])
  fireEvent.click(screen.getByRole('button', { name: '收起' }))
  expect(lines()).toHaveLength(5)
})

it('may go to review when nothing is needed any more, and says so when nothing is left', () => {
  const { rerender } = render(<TodoCard todos={[todo(1, false)]} />)
  expect(screen.getByText('可以送审')).toBeTruthy()
  expect(screen.queryByText('都写好了，也都核对过了。')).toBeNull()
  rerender(<TodoCard todos={[]} />)
  expect(screen.getByText('都写好了，也都核对过了。')).toBeTruthy()
})

it('leads to its field: brings it into sight and puts the focus there, on the page that is shown', () => {
  render(
    <>
      <div id="edit-place2" hidden>
        <input aria-label="前一页的" />
      </div>
      <div id="edit-place2">
        <input aria-label="这一页的" />
      </div>
      <TodoCard todos={[todo(1, true), todo(2, true)]} />
    </>,
  )
  fireEvent.click(screen.getByRole('link', { name: '事情 2' }))
  expect(scrolled).toHaveBeenCalledTimes(1)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('这一页的')
  // A place that does not exist changes nothing.
  fireEvent.click(screen.getByRole('link', { name: '事情 1' }))
  expect(scrolled).toHaveBeenCalledTimes(1)
})
