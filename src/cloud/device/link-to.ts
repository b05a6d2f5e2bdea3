import Taro from '@tarojs/taro'

/**
 * A link that opens a route of `paths` from outside: the page's own address in a browser; in WeChat the plain scheme that telephones
 * hand over to it (the console must list the page under 明文 URL Scheme).
 */
export function linkTo(path: string): string {
  if (process.env.TARO_ENV === 'h5') return location.origin + path
  const [page = '', query = ''] = path.replace(/^\//, '').split('?')
  const { appId } = Taro.getAccountInfoSync().miniProgram
  return `weixin://dl/business/?appid=${appId}&path=${page}&query=${encodeURIComponent(query)}`
}
