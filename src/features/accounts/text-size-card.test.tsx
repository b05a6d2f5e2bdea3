import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { forgetTaro } from '../../../config/jest.taro'
import { useSizeClass } from '@/ui/screen/text-size'
import { TextSizeCard } from './text-size-card'

function Page() {
  return <div data-testid="page" className={useSizeClass()} />
}

beforeEach(() => show())
afterEach(() => {
  cleanup()
  act(() => forgetTaro())
})

const show = () =>
  void render(
    <>
      <Page />
      <TextSizeCard />
    </>,
  )
const toggle = (name: string) => screen.queryByRole('switch', { name })
const press = (name: string) => fireEvent.click(toggle(name) ?? document.body)
const isOn = (name: string) => toggle(name)?.getAttribute('aria-checked')
const size = () => screen.getByTestId('page').className

it('makes everything larger, and offers the largest only then', () => {
  expect([isOn('大字模式'), toggle('特大字'), size()]).toEqual(['false', null, ''])
  press('大字模式')
  expect([isOn('大字模式'), isOn('特大字'), size()]).toEqual(['true', 'false', 'elder'])
  press('特大字')
  expect([isOn('大字模式'), isOn('特大字'), size()]).toEqual(['true', 'true', 'elder largest'])
})

it('goes back by one size, or to the standard at once', () => {
  press('大字模式')
  press('特大字')
  press('特大字')
  expect(size()).toBe('elder')
  press('特大字')
  press('大字模式')
  expect([toggle('特大字'), size()]).toEqual([null, ''])
})

it('keeps the size on this device', () => {
  press('大字模式')
  press('特大字')
  cleanup()
  show()
  expect([isOn('特大字'), size()]).toEqual(['true', 'elder largest'])
})
