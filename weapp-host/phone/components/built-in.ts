/** What a built-in component reaches of the engine: its properties now, and a way to tell the page. */
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

/** A property as text; absent is ''. */
export const propertyText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** WeChat takes `true` and any text but 'false' for on. */
export const isOn = (value: unknown): boolean => Boolean(value) && value !== 'false'

/** Hears an event of an inner element and keeps it from the page, which gets WeChat's event instead. */
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

/** Sets an attribute, or takes it away when there is nothing to say. */
export function setOrRemove(element: Element, name: string, value: unknown): void {
  const text = typeof value === 'boolean' ? String(value) : propertyText(value)
  if (text === '') element.removeAttribute(name)
  else element.setAttribute(name, text)
}
