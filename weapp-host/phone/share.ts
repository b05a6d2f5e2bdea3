import { router } from './router'

/** What the page in front gives to be shared, e.g. `{ title, path }`; undefined when it offers nothing. */
export function sharePage(from: 'button' | 'menu'): unknown {
  return router.front()?.call('onShareAppMessage', { from })
}
