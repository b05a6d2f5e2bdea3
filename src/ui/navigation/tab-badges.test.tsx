import { act, render } from '@testing-library/react'
import { calls, forgetTaro, showAgain } from '../../../config/jest.taro'
import { PlacesProvider, type Places } from './places'
import { TabBadges } from './tab-badges'

const places = (count: number): Places => ({
  title: '双创图谱',
  main: [],
  tabs: [
    { key: 'home', text: '首页', icon: 'home', onPress: () => undefined },
    { key: 'needs', text: '诉求', icon: 'needs', onPress: () => undefined, count },
  ],
  more: [],
  onBack: () => undefined,
})
const badgeOfNeeds = () =>
  calls
    .filter(({ argument }) => Object(argument).index === 1)
    .map(({ name, argument }) => [name, Object(argument).text])

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  forgetTaro()
})

it('puts the counts of the places on WeChat’s tabs, and again whenever a tab is shown', () => {
  const shown = render(<PlacesProvider value={places(120)}>{<TabBadges />}</PlacesProvider>)
  expect(badgeOfNeeds().at(-1)).toEqual(['setTabBarBadge', '99+'])
  shown.rerender(<PlacesProvider value={places(2)}>{<TabBadges />}</PlacesProvider>)
  expect(badgeOfNeeds().at(-1)).toEqual(['setTabBarBadge', '2'])
  forgetTaro()
  act(showAgain)
  expect(badgeOfNeeds()).toEqual([['setTabBarBadge', '2']])
  shown.rerender(<PlacesProvider value={places(0)}>{<TabBadges />}</PlacesProvider>)
  expect(badgeOfNeeds().at(-1)).toEqual(['removeTabBarBadge', undefined])
})

it('leaves the browser’s own bars alone', () => {
  process.env.TARO_ENV = 'h5'
  render(<PlacesProvider value={places(2)}>{<TabBadges />}</PlacesProvider>)
  expect(calls).toEqual([])
})
