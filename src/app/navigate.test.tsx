import Taro, { calls, forgetTaro } from '../../config/jest.taro'
import { go, goBack, goInstead } from './navigate'
import { routes } from './routes'

afterEach(() => {
  forgetTaro()
  jest.restoreAllMocks()
})

it.each([
  ['a tab by switching to it', () => go(routes.needs()), 'switchTab', routes.needs()],
  ['another page on top', () => go(routes.need('n1')), 'navigateTo', routes.need('n1')],
  ['a tab instead of this page', () => goInstead(routes.home()), 'switchTab', routes.home()],
  ['another page instead of this one', () => goInstead(routes.need('n1')), 'redirectTo', routes.need('n1')],
] as const)('opens %s', (_case, open, name, url) => {
  open()
  expect(calls).toEqual([{ name, argument: { url } }])
})

it('goes back to the page before', () => {
  goBack()
  expect(calls.map(({ name }) => name)).toEqual(['navigateBack'])
})

it('goes home when a link opened this page', () => {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}])
  goBack()
  expect(calls).toEqual([{ name: 'switchTab', argument: { url: routes.home() } }])
})
