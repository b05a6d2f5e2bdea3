import { router } from '../router'

type Creator = (...args: unknown[]) => unknown

/** Asks the component, or the page in front, to make it. */
function made(method: string, component: unknown, args: readonly unknown[]): unknown {
  const owner = (component ?? router.front()?.instance) as Record<string, Creator> | undefined
  return owner?.[method]?.(...args)
}

/** Looking at nodes: the engine's own, from the page in front. */
export const nodes = {
  createSelectorQuery: () => made('createSelectorQuery', undefined, []),
  createIntersectionObserver: (component: unknown, options: unknown) =>
    made('createIntersectionObserver', component, [options]),
  createMediaQueryObserver: (component: unknown) => made('createMediaQueryObserver', component, []),
}
