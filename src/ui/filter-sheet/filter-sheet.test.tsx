import { fireEvent, render, screen } from '@testing-library/react'
import { FilterSheet } from './filter-sheet'

it('offers each value and all of them together, and tells what was chosen', () => {
  const chosen: (string | undefined)[] = []
  render(
    <FilterSheet
      open
      title="看哪一级"
      allText="全部级别"
      options={[
        { key: 'city', text: '市级' },
        { key: 'zone', text: '园区' },
      ]}
      chosen="city"
      onChoose={(key) => chosen.push(key)}
      onClose={() => undefined}
    />,
  )
  fireEvent.click(screen.getByText('园区'))
  fireEvent.click(screen.getByText('全部级别'))
  expect(chosen).toEqual(['zone', undefined])
})
