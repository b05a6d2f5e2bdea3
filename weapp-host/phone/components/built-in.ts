/** A built-in component's access to the engine: its current properties, and a way to send events to the page. */
export interface Link {
  readonly data: Readonly<Record<string, unknown>>
  triggerEvent(name: string, detail: unknown): void
}

/** A component of WeChat's own: its behaviour and the details of its events. The look is in phone.css. */
export interface BuiltIn {
  /** Properties beside those the package's templates use. */
  properties?: readonly string[]
  /** Once, when the element is in the page. */
  init?(element: HTMLElement, link: Link): void
  /** After `init` and after every change. */
  update?(element: HTMLElement, data: Link['data']): void
}

/** A property as text; '' when it is absent. */
export const propertyText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Whether a property is on. WeChat treats `true` and any non-empty text except 'false' as on. */
export const isOn = (value: unknown): boolean => Boolean(value) && value !== 'false'

/** Handles an event of an inner element and stops it there, because the page gets WeChat's event instead. */
export function hear<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  element.addEventListener(type, (event) => {
    event.stopPropagation()
    listener(event)
  })
}

/** Sets an attribute, or removes it when the value is absent. */
export function setOrRemove(element: Element, name: string, value: unknown): void {
  const text = typeof value === 'boolean' ? String(value) : propertyText(value)
  if (text === '') element.removeAttribute(name)
  else element.setAttribute(name, text)
}
