import { router } from '../router'

type Creator = (...args: unknown[]) => unknown

/** Calls a method of the component, or of the page in front, that makes a query or an observer. */
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
