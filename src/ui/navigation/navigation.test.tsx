import { fireEvent, render, screen, within } from '@testing-library/react'

import { BottomNav, SideNav } from './navigation'
import { PlacesProvider, type Places } from './places'

const onPress = jest.fn()
const PLACES: Places = {
  title: '双创图谱',
  tabs: [
    { key: 'home', text: '首页', icon: 'home', onPress, count: 0 },
    { key: 'mine', text: '我的', icon: 'mine', onPress, count: 3 },
  ],
  main: [
    { key: 'home', text: '首页', icon: 'home', onPress, count: 0 },
    { key: 'mine', text: '我的', icon: 'mine', onPress, count: 100 },
  ],
  more: [
    { key: 'queue', text: '工作台', icon: 'desk', onPress, count: 2, amount: 9 },
    { key: 'own', text: '我的企业', icon: 'users', onPress, count: 0, amount: 40 },
  ],
  who: '周敏 · 沈阳高新区',
  day: ['今天办结 4 件，', '没有超时'],
  onBack: () => undefined,
}
const show = (bar: React.ReactNode) => {
  render(<PlacesProvider value={PLACES}>{bar}</PlacesProvider>)
  return within(screen.getByRole('navigation', { name: '主要位置' }))
}

it('offers every place at the side, with the person’s name', () => {
  const nav = show(<SideNav here="queue" />)
  expect(nav.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '首页',
    '我的99+',
    '工作台2',
    '我的企业40',
  ])
  expect(nav.getByRole('link', { current: 'page' }).textContent).toBe('工作台2')
  expect(nav.getByText('没有超时')).toBeTruthy()
  expect(nav.getByText('周敏 · 沈阳高新区')).toBeTruthy()
})

it('offers the tabs at the lower edge', () => {
  const nav = show(<BottomNav here="home" />)
  expect(nav.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['首页', '我的3'])
  fireEvent.click(nav.getByRole('link', { name: /我的/ }))
  expect(onPress).toHaveBeenCalledTimes(1)
})
