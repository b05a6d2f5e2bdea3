/**
 * Draws the tab bar's PNG icons (81 × 81, as WeChat asks) from the same outlines as ui/icon.
 * Run by hand when an outline or a colour changes: CHROMIUM=/path/to/chromium node config/draw-tab-icons.mjs
 */
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const SIZE_PX = 81
const TABS = ['home', 'policies', 'needs', 'mine']
const COLOURS = { '': '#5B6577', '-on': '#0B6E99', '-dark': '#A7B3C0', '-dark-on': '#5BB8DB' }

const sheet = await readFile('src/ui/icon/icon.scss', 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage({ viewport: { width: SIZE_PX, height: SIZE_PX } })
for (const tab of TABS) {
  const outline = new RegExp(`^  ${tab}: '([^']+)'`, 'm').exec(sheet)?.[1]
  if (outline === undefined) throw new Error(`icon.scss has no outline "${tab}"`)
  for (const [suffix, colour] of Object.entries(COLOURS)) {
    const fill = suffix.endsWith('on') ? `${colour}22` : 'none'
    await page.setContent(
      `<style>body{margin:0}</style><svg width="${SIZE_PX}" height="${SIZE_PX}" viewBox="-1.5 -1.5 27 27" fill="${fill}" stroke="${colour}"
       stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${outline}"/></svg>`,
    )
    await writeFile(`src/assets/tabs/${tab}${suffix}.png`, await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
