import Taro from '@tarojs/taro'
import { routes, TAB_ROUTES } from './routes'

/** Opens a route of `routes`: a tab is switched to, anything else is put on top. */
export function go(path: string): void {
  void (TAB_ROUTES.includes(path) ? Taro.switchTab({ url: path }) : Taro.navigateTo({ url: path }))
}

/** Opens a route in place of this page, e.g. after a form that must not be gone back to. */
export function goInstead(path: string): void {
  void (TAB_ROUTES.includes(path) ? Taro.switchTab({ url: path }) : Taro.redirectTo({ url: path }))
}

/** Back to where one came from; to the home page when one came by a link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: routes.home() })
}
