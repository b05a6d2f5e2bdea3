import { triggerRender } from 'glass-easel'
import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import { app, unitConfig } from './code'
import { journal } from './journal'

/** The distance from the lower end that counts as reached, px. */
const BOTTOM_PX = 50

/** Where pages are made. */
export interface PageSpace {
  backend: AssociatedBackend
  space: CodeSpace
}

/** A page instance as the logic layer sees it. */
interface PageInstance {
  route: string
  options: Readonly<Record<string, string>>
  [member: string]: unknown
}

/** An opened page. */
export interface PageRecord {
  readonly path: string
  readonly instance: PageInstance
  readonly frame: HTMLElement
  title: string
  /** Calls a method of the page if it has one of this name. An error in it is recorded as a fault. */
  call(method: string, ...args: unknown[]): unknown
  /** Runs onLoad, onShow, the first drawing and onReady. */
  enter(): void
  /** Calls onUnload and removes the page. */
  leave(): void
}

/** Makes a page and puts it, hidden, into the phone. */
export function createPage(
  { backend, space }: PageSpace,
  path: string,
  query: Readonly<Record<string, string>>,
): PageRecord {
  const frame = document.createElement('wx-page')
  frame.dataset['path'] = path
  const place = document.createElement('span')
  frame.append(place)
  document.getElementById('phone-pages')?.append(frame)
  const root = backend.createRoot('page-root', space, path)
  const instance = instanceOf(root)
  Object.assign(instance, { route: path, __route__: path, options: query })
  root.attach(asBackendElement(frame), asBackendElement(place))
  const call = (method: string, ...args: unknown[]): unknown => {
    const member = instance[method]
    if (typeof member !== 'function') return undefined
    try {
      return member.apply(instance, args)
    } catch (error) {
      journal.fault(`${path} ${method}`, error)
      return undefined
    }
  }
  hearScrolling(frame, call)
  return {
    path,
    instance,
    frame,
    title: unitConfig(path).navigationBarTitleText ?? app.window?.navigationBarTitleText ?? '',
    call,
    enter() {
      call('onLoad', query)
      call('onShow')
      triggerRender(root.getComponent(), () => call('onReady'))
    },
    leave() {
      call('onUnload')
      root.release()
      frame.remove()
    },
  }
}

function hearScrolling(frame: HTMLElement, call: PageRecord['call']): void {
  // Reports the end once per height, because a page that has grown has a new end.
  let reachedAtPx = 0
  frame.addEventListener('scroll', () => {
    call('onPageScroll', { scrollTop: frame.scrollTop })
    const near = frame.scrollTop + frame.clientHeight >= frame.scrollHeight - BOTTOM_PX
    if (near && reachedAtPx !== frame.scrollHeight) call('onReachBottom')
    reachedAtPx = near ? frame.scrollHeight : 0
  })
}

const instanceOf = (root: Root): PageInstance => root.get() as unknown as PageInstance

type BackendElement = Parameters<Root['attach']>[0]
const asBackendElement = (element: HTMLElement): BackendElement => element as unknown as BackendElement
