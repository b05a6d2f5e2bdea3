import Taro from '@tarojs/taro'
import { routes, TAB_ROUTES } from './routes'

/** Opens a route: switches to a tab, puts any other page on top. */
export function go(route: string): void {
  void (TAB_ROUTES.includes(route) ? Taro.switchTab({ url: route }) : Taro.navigateTo({ url: route }))
}

/** Opens a route instead of this page, e.g. after a form to which the person must not return. */
export function goInstead(route: string): void {
  void (TAB_ROUTES.includes(route) ? Taro.switchTab({ url: route }) : Taro.redirectTo({ url: route }))
}

/** Closes this page; opens the home page when a link opened this one. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: routes.home() })
}
