import { router } from './router'

/** What the page in front gives to be shared, e.g. `{ title, path }`; undefined when it offers nothing. */
export function share(from: 'button' | 'menu'): unknown {
  return router.front()?.call('onShareAppMessage', { from })
}

/** The last thing a button shared; tests read it. */
export let lastShared: unknown

export function shareFromButton(): void {
  lastShared = share('button')
}
