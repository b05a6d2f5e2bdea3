import Taro from '@tarojs/taro'

/**
 * A link that opens a route from outside: in a browser the page's own address; in WeChat its plain URL scheme, which phones open with
 * WeChat (the console must list the page under 明文 URL Scheme).
 */
export function linkTo(route: string): string {
  if (process.env.TARO_ENV === 'h5') return location.origin + route
  const [page = '', query = ''] = route.replace(/^\//, '').split('?')
  const { appId } = Taro.getAccountInfoSync().miniProgram
  return `weixin://dl/business/?appid=${appId}&path=${page}&query=${encodeURIComponent(query)}`
}
