import { build } from 'esbuild'
import path from 'node:path'
import { zoneFileBytes } from '../cloudfunctions/_kernel/search/zone-file'
import { launchBrowser } from '../e2e/browser/browser'
import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import type { ZoneItems } from '../src/shared/domain/search/zone/zone-items'
import { regionCode } from '../src/shared/domain/access/region'
import { ms, percentile, type Figure } from './figures'
import { generatedNeeds, generatedServices } from './match/generated-services'
import type { PageFigures } from './phone/on-the-page'

const SERVICES = 200
const POLICIES = 1_500
const EARLIER = 2_000
const TYPED = 60
const SLOWER = 4
const ROOT = path.resolve(__dirname, '..')

/** A zone's file in Chromium on a processor four times slower: its size, and the time from a keystroke to its list. */
export async function phoneMatch(): Promise<Figure[]> {
  const texts = generatedServices(SERVICES + POLICIES + EARLIER)
  const items = zone(texts.map(({ text }) => text))
  const file = zoneFileBytes(items)
  const typed = generatedNeeds(texts, TYPED)
  const { openMs, longestStepMs, keystrokesMs } = await onAPage(file, typed)
  const p95 = percentile(keystrokesMs, 0.95)
  const much = `${SERVICES} services, ${POLICIES} policies, ${EARLIER} solved needs`
  return [
    {
      what: `a zone on the phone, compressed (${much})`,
      measured: `${Math.round(file.length / 1000)} kB`,
      promised: '≤ 400 kB',
      passed: file.length <= 400_000,
    },
    {
      what: `keystroke to list, p95 of ${keystrokesMs.length}, CPU ${SLOWER}× slower`,
      measured: `${ms(p95)} (median ${ms(percentile(keystrokesMs, 0.5))}; opened once in ${ms(openMs)}, longest step ${ms(longestStepMs)})`,
      promised: '< 16 ms',
      passed: p95 < 16,
    },
  ]
}

async function onAPage(file: Buffer, typed: readonly string[]): Promise<PageFigures> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'bench', 'phone', 'on-the-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2018',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const input = { base64: file.toString('base64'), checksum: computeChecksum(file), typed }
    return await page.evaluate(({ base64, checksum, typed: texts }) => {
      const bytes = Uint8Array.from(atob(base64), (symbol) => symbol.charCodeAt(0))
      const { measure } = globalThis as unknown as {
        measure(file: Uint8Array, checksum: number, texts: readonly string[]): PageFigures
      }
      return measure(bytes, checksum, texts)
    }, input)
  } finally {
    await browser.close()
  }
}

function zone(texts: readonly string[]): ZoneItems {
  const region = regionCode('CN2101G1')
  return {
    services: texts.slice(0, SERVICES).map((text, i) => ({
      id: `s_${i}`,
      name: text.slice(0, 8),
      organizationName: text.slice(8, 16),
      category: 'labour',
      description: text.slice(16, 70),
      offers: [text.slice(70, 74)],
      situations: [text.slice(74, 78)],
      exampleNeeds: [text.slice(78)],
      regionCode: region,
      status: 'active',
      schedule: '工作日 8:30–17:00',
      contacts: [{ phone: `024-${10_000_000 + i}` }],
    })),
    policies: texts.slice(SERVICES, SERVICES + POLICIES).map((text, i) => ({
      id: `p_${i}`,
      name: text.slice(0, 12),
      regionCode: region,
      texts: [
        `关于${text.slice(0, 20)}的通知`,
        `沈政发〔2020〕${i}号`,
        '稳岗',
        text.slice(20),
        '',
        '',
        '市政府',
      ],
      // Every third policy has several measures.
      measures: Array.from({ length: i % 3 === 0 ? 3 : 1 }, (_, at) => ({
        id: `m${at + 1}`,
        title: text.slice(8 * at, 8 * at + 10),
        gain: `${text.slice(40 + 6 * at, 52 + 6 * at)}，最高 ${10 * (at + 1)} 万元`,
        window: { untilOn: '2020-06-30' },
      })),
    })),
    earlier_needs: texts.slice(SERVICES + POLICIES).map((text, i) => ({
      id: `n_${i}`,
      zoneCode: region,
      asked: text.slice(0, 40),
      answer: text.slice(40, 90),
      solvedBy: { serviceId: `s_${i % SERVICES}`, name: texts[i % SERVICES]?.slice(0, 8) ?? '' },
    })),
  }
}

if (require.main === module)
  phoneMatch().then(
    (figures) => console.log(figures),
    (error: unknown) => {
      console.error(error)
      process.exitCode = 1
    },
  )
