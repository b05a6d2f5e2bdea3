import { CurrentWindowBackendContext } from 'glass-easel'
import { cssOfRpx } from '../rpx'

/** Pointer and animation events come from the DOM; all others are emitted by the built-in components with WeChat's details. */
const FROM_DOM = /^(touch|transitionend$|animation)/

type EngineDocument = CurrentWindowBackendContext['document']
type EngineElement = ReturnType<EngineDocument['createElement']>

/** The DOM with WeChat's tag names, rpx in inline styles, and plain ids that a test can find. */
export class PhoneBackend extends CurrentWindowBackendContext {
  override document: EngineDocument = {
    createElement: (tag) => asEngineElement(createElement(tag)),
    createTextNode: (text) => asEngineElement(document.createTextNode(text)),
    createDocumentFragment: () => asEngineElement(document.createDocumentFragment()),
  }

  override setListenerStats(
    ...args: Parameters<CurrentWindowBackendContext['setListenerStats']>
  ): ReturnType<CurrentWindowBackendContext['setListenerStats']> {
    if (FROM_DOM.test(args[1])) super.setListenerStats(...args)
  }

  /** WeChat's viewport is the page, which scrolls inside the phone here. A margin that is left out counts as zero. */
  override createIntersectionObserver(
    ...[target, relative, margin, ...more]: Parameters<
      CurrentWindowBackendContext['createIntersectionObserver']
    >
  ): ReturnType<CurrentWindowBackendContext['createIntersectionObserver']> {
    const page = (target as unknown as Element).closest('wx-page')
    const root = relative ?? (page && asEngineElement(page))
    return super.createIntersectionObserver(target, root, margin.replaceAll('undefined', '0'), ...more)
  }
}

function createElement(tag: string): HTMLElement {
  const element = document.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`)
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) =>
    setAttribute(name, name === 'style' ? cssOfRpx(String(value)) : value)
  // The engine puts a prefix of its own before an id.
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => setAttribute('id', id.replace(/^.*?--/, '')),
  })
  return element
}

/** The engine describes the part of the DOM that it uses by a type of its own. */
const asEngineElement = (node: Node): EngineElement => node as unknown as EngineElement
