import { readFileSync } from 'node:fs'
import { cleanup, render, screen } from '@testing-library/react'

import { Column, Columns } from './columns'

const sheet = document.createElement('style')

beforeAll(() => {
  sheet.textContent = readFileSync(`${__dirname}/columns.scss`, 'utf8')
  document.head.append(sheet)
})
afterAll(() => sheet.remove())
beforeEach(() => {
  render(
    <Columns>
      <Column place="list">诉求列表</Column>
      <Column place="main">这件诉求</Column>
      <Column place="side">企业情况</Column>
    </Columns>,
  )
})
afterEach(cleanup)

const styleOf = (text: string) => getComputedStyle(screen.getByText(text))

it('reads from the list over the object to what belongs to it, side by side', () => {
  expect(document.body.textContent).toBe('诉求列表这件诉求企业情况')
  const columns = screen.getByText('这件诉求').parentElement
  expect(columns && getComputedStyle(columns).display).toBe('flex')
})

it('lets each column scroll by itself', () => {
  for (const text of ['诉求列表', '这件诉求', '企业情况']) expect(styleOf(text).overflowY).toBe('auto')
})

it('gives list and side a width of their own and the rest to the object', () => {
  expect(parseInt(styleOf('诉求列表').width)).toBeGreaterThan(parseInt(styleOf('企业情况').width))
  expect(styleOf('企业情况').width).toMatch(/px$/)
  expect(styleOf('这件诉求').width).not.toMatch(/px$/)
  expect(styleOf('这件诉求').flex).toMatch(/^1/)
})
