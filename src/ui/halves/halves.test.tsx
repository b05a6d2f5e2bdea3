import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'

import { COLUMNS_PX } from '../columns/columns'
import { Halves } from './halves'

const sheet = document.createElement('style')

beforeAll(() => {
  sheet.textContent = readFileSync(`${__dirname}/halves.scss`, 'utf8')
  document.head.append(sheet)
})
afterAll(() => sheet.remove())
afterEach(cleanup)

const show = () => render(<Halves main="谁会收到" side="消息的样子" />).container.firstElementChild
/** The rules for wide screens, by selector. */
const wideRules = () =>
  [...(sheet.sheet?.cssRules ?? [])]
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText === `(min-width: ${COLUMNS_PX}px)`)
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)

it('says what the page is about before what belongs to it', () => {
  show()
  expect(document.body.textContent).toBe('谁会收到消息的样子')
})

it('puts one below the other on a phone', () => {
  const halves = show()
  expect(halves && getComputedStyle(halves).display).toBe('block')
})

it('puts them side by side from the width of columns on, the main part the wider one', () => {
  const halves = show()
  const styleOf = (element: Element | null | undefined) =>
    wideRules().find(({ selectorText }) => element?.matches(selectorText))?.style
  expect(styleOf(halves)?.display).toBe('flex')
  const main = styleOf(screen.getByText('谁会收到'))
  const side = styleOf(screen.getByText('消息的样子'))
  expect(Number(main?.flex)).toBeGreaterThan(Number(side?.flex))
})
