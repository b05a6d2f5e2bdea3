import { app, isTab, themed, unitConfig, type WindowConfig } from './code'
import { paragraph } from './dialog'
import { fileAddress } from './files'
import { journal } from './journal'
import type { PageRecord } from './page-record'

/** The operations of the page stack that the bars use. */
interface PageStack {
  front(): PageRecord | undefined
  navigateBack(delta: number): void
  switchTab(url: string): void
}

/** Draws the phone's own bars around a page: WeChat's title bar above and tab bar below. */
export function drawBars(page: PageRecord, depth: number, router: PageStack): void {
  drawTitle(page, depth, router)
  drawTabs(page, router)
}

function drawTitle(page: PageRecord, depth: number, router: PageStack): void {
  const bar = document.getElementById('phone-title')
  if (!bar) return
  const config: WindowConfig = { ...app.window, ...unitConfig(page.path) }
  bar.hidden = config.navigationStyle === 'custom'
  bar.style.background = themed(config.navigationBarBackgroundColor) ?? '#fff'
  bar.style.color = themed(config.navigationBarTextStyle) ?? 'black'
  const title = paragraph('phone-title-text', page.title)
  title.setAttribute('role', 'heading')
  title.setAttribute('aria-level', '1')
  bar.replaceChildren(...(depth > 1 ? [backButton(router)] : []), title)
  document.title = page.title
}

function backButton(router: PageStack): HTMLElement {
  const back = document.createElement('button')
  back.type = 'button'
  back.className = 'phone-back'
  back.textContent = '‹'
  back.setAttribute('aria-label', '返回')
  back.addEventListener('click', () => router.navigateBack(1))
  return back
}

/** The badge texts of the tabs, by position. */
const badges = new Map<number, string>()

/** Sets or removes the badge of a tab. */
export function setBadge(index: number, badge: string | undefined): void {
  if (badge === undefined) badges.delete(index)
  else badges.set(index, badge)
}

function drawTabs(page: PageRecord, router: PageStack): void {
  const bar = document.getElementById('phone-tabs')
  const config = app.tabBar
  if (!bar || !config) return
  bar.hidden = config.custom === true || !isTab(page.path)
  bar.style.background = themed(config.backgroundColor) ?? '#fff'
  const tabs = config.list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
    const here = pagePath === page.path
    const tab = document.createElement('button')
    tab.type = 'button'
    tab.setAttribute('aria-current', here ? 'page' : 'false')
    tab.style.color = themed(here ? config.selectedColor : config.color) ?? ''
    const address = themed(here ? selectedIconPath : iconPath)
    if (address !== undefined) tab.append(icon(address))
    tab.append(paragraph('phone-tab-text', text))
    const badge = badges.get(index)
    if (badge !== undefined) tab.append(paragraph('phone-tab-badge', badge))
    tab.addEventListener('click', () => {
      journal.begin()
      router.switchTab(`/${pagePath}`)
      router.front()?.call('onTabItemTap', { index, pagePath, text })
    })
    return tab
  })
  bar.replaceChildren(...tabs)
}

function icon(path: string): HTMLElement {
  const picture = document.createElement('img')
  picture.alt = ''
  picture.src = fileAddress(path)
  return picture
}
