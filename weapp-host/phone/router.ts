import { app, isTab, pages } from './code'
import { drawBars } from './bars'
import { createPage, type PageRecord, type PageSpace } from './page-record'
import { resolve } from './modules'

/** Pages that WeChat keeps open at once. */
const STACK_MAX = 10

interface Target {
  path: string
  query: Record<string, string>
}

/** WeChat's page stack. Every method throws where WeChat refuses. */
export interface Router {
  start(engine: PageSpace, prepare: (path: string) => void, url: string): void
  front(): PageRecord | undefined
  stack(): readonly PageRecord[]
  navigateTo(url: string): void
  redirectTo(url: string): void
  navigateBack(delta: number): void
  switchTab(url: string): void
  reLaunch(url: string): void
}

const stack: PageRecord[] = []
/** Tab pages live on while another tab is in front. */
const keptTabs = new Map<string, PageRecord>()
let open: (target: Target) => PageRecord = () => {
  throw new Error('the phone has not started')
}

const front = () => stack.at(-1)

function show(page: PageRecord): void {
  for (const frame of document.querySelectorAll('wx-page'))
    frame.classList.toggle('in-front', frame === page.frame)
  drawBars(page, stack.length, router)
}

function enter(page: PageRecord): void {
  stack.push(page)
  show(page)
  page.enter()
}

/** Removes all pages from the stack; tab pages stay alive. */
function clearStack(): void {
  for (let page = stack.pop(); page; page = stack.pop()) {
    if (!isTab(page.path)) page.leave()
    else {
      keptTabs.set(page.path, page)
      page.call('onHide')
    }
  }
}

export const router: Router = {
  start(engine, prepare, url) {
    open = ({ path, query }) => {
      prepare(path)
      return createPage(engine, path, query)
    }
    enter(open(parse(url === '' ? `/${app.entryPagePath ?? app.pages[0] ?? ''}` : url)))
  },
  front,
  stack: () => stack,
  navigateTo(url) {
    const target = parse(url)
    if (isTab(target.path)) throw new Error('can not navigateTo a tabbar page')
    if (stack.length >= STACK_MAX) throw new Error('webview count limit exceed')
    const page = open(target)
    front()?.call('onHide')
    enter(page)
  },
  redirectTo(url) {
    const target = parse(url)
    if (isTab(target.path)) throw new Error('can not redirectTo a tabbar page')
    const page = open(target)
    stack.pop()?.leave()
    enter(page)
  },
  navigateBack(delta) {
    if (stack.length < 2) throw new Error('cannot navigate back at first page')
    for (let left = delta; left > 0 && stack.length > 1; left -= 1) stack.pop()?.leave()
    const page = front()
    if (!page) return
    show(page)
    page.call('onShow')
  },
  switchTab(url) {
    const { path } = parse(url)
    if (!isTab(path)) throw new Error('can not switch to no-tabBar page')
    if (url.includes('?')) throw new Error(`a tab takes no parameters: ${url}`)
    if (front()?.path === path) return
    const below = stack[0]
    if (below?.path === path) return router.navigateBack(stack.length - 1)
    clearStack()
    const kept = keptTabs.get(path)
    if (!kept) return enter(open({ path, query: {} }))
    stack.push(kept)
    show(kept)
    kept.call('onShow')
  },
  reLaunch(url) {
    const page = open(parse(url))
    clearStack()
    for (const kept of keptTabs.values()) kept.leave()
    keptTabs.clear()
    enter(page)
  },
}

/** @throws Error when the package has no such page */
function parse(url: string): Target {
  const [place = '', text = ''] = url.split('?')
  const path = resolve(place, front()?.path ?? '').replace(/\.html$/, '')
  if (!pages.includes(path)) throw new Error(`page "${path}" is not found`)
  return { path, query: queryOf(text) }
}

/** The query as WeChat passes it: values stay encoded, and Taro decodes them. */
function queryOf(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}
