import { setOrRemove, type Link } from './built-in'

/** Native inner elements that take the name and state of the component around them. */
const INNER = 'input, textarea'

/** Turns WeChat's `aria-role` and `aria-*` into the browser's attributes, which assistive technology reads. */
export function describe(element: HTMLElement, data: Link['data']): void {
  const inner = element.querySelector(`:scope > :is(${INNER})`) ?? element
  for (const [name, value] of Object.entries(data)) {
    if (name === 'ariaRole') setOrRemove(inner, 'role', value || nativeRole(element))
    else if (name.startsWith('aria')) setOrRemove(inner, attributeOf(name), value)
  }
}

/** WeChat's own button has the role `button` by default. */
const nativeRole = (element: Element): string => (element.tagName === 'WX-BUTTON' ? 'button' : '')

/** ariaValuenow → aria-valuenow */
const attributeOf = (property: string): string => `aria-${property.slice('aria'.length).toLowerCase()}`
