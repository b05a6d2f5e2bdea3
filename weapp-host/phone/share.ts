import { router } from './router'

/** The share data of the page in front, e.g. `{ title, path }`; undefined when it offers nothing. */
export function sharePage(from: 'button' | 'menu'): unknown {
  return router.front()?.call('onShareAppMessage', { from })
}
