import { DEFAULT_CALENDAR } from '../time/calendar'
import type { Need, Review } from './need'
import {
  asSeenBy,
  holdNewest,
  needFiles,
  recheckLater,
  reviewEntry,
  reviewPictures,
  reviewText,
} from './review'
import { openNeed } from './open'
import { regionCode } from '../access/region'

/** Whether a content of the need waits for a decision. */
function isHeld(need: Need): boolean {
  const waits = ({ review }: { review?: Review }) => review === 'pending' || review === 'unchecked'
  return need.timeline.some(waits) || needFiles(need).some(waits)
}

const AT = Date.parse('2026-03-03T09:00:00+08:00')
const photo = { fileId: 'cloud://a/photo.png', name: '现场.png', sizeBytes: 9 }
const report = { fileId: 'cloud://a/report.pdf', name: '报告.pdf', sizeBytes: 9 }
const author = { personId: 'p_li', name: '李娜' }
const stranger = { personId: 'p_other', reviews: false }
const mine = { personId: 'p_li', reviews: false }

function need(): Need {
  const zhou = { personId: 'p_zhou', name: '周敏', phone: '024' }
  return openNeed(
    {
      text: '屋顶漏水。急',
      category: 'facilities',
      urgent: false,
      facts: { where: '三号楼' },
      contact: { name: '李小娜', phone: '13800000000' },
      attachments: [photo, report],
    },
    {
      id: 'n_1',
      code: 'ABC-DEF',
      at: AT,
      author,
      enterprise: { id: 'e_1', name: '示例', regionCode: regionCode('CN2101G1C01'), steward: zhou },
      zone: {
        id: regionCode('CN2101G1'),
        version: 1,
        name: '高新区',
        level: 'zone',
        calendar: DEFAULT_CALENDAR,
        openHours: '',
        dutyAgent: zhou,
      },
      responsible: zhou,
      route: { by: 'duty' },
      ranking: { matches: [], wellMatched: false },
    },
  )
}
const held = (text: 'passed' | 'pending' | 'unchecked', pictures: string[] = []) =>
  holdNewest(need(), { text, pictures }, AT)

describe('contents of a need that are held back', () => {
  it('everybody sees content that passed unchanged', () => {
    expect(asSeenBy(held('passed'), stranger)).toEqual(need())
    expect(held('passed').recheckAt).toBeUndefined()
  })

  it('hide everything the need was posted with, and only from others', () => {
    const one = held('pending')
    const shown = JSON.stringify(asSeenBy(one, stranger))
    for (const word of ['屋顶', '三号楼', '李小娜', 'photo', 'report']) expect(shown).not.toContain(word)
    for (const reader of [mine, { ...stranger, reviews: true }])
      expect(asSeenBy(one, reader)).toMatchObject({ text: '屋顶漏水。急', attachments: [photo, report] })
  })

  it('are asked about again while unchecked, and never once a person has to look', () => {
    expect(held('pending').recheckAt).toBeUndefined()
    let one = held('unchecked', [photo.fileId])
    expect(one.recheckAt).toBeGreaterThan(AT)
    for (let round = 0; round < 10; round += 1) one = recheckLater(one, AT)
    expect([one.timeline[0]?.review, one.attachments[0]?.review, one.recheckAt]).toEqual([
      'pending',
      'pending',
      undefined,
    ])
  })

  it('pictures are held one by one, and decided with their entry or by the platform', () => {
    const one = held('passed', [photo.fileId])
    expect(asSeenBy(one, stranger).attachments).toEqual([report])
    expect(asSeenBy(one, stranger).text).toBe('屋顶漏水。急')
    const passed = reviewPictures(one, [photo.fileId], 'passed', AT)
    expect(passed).toEqual(need())
    expect(passed && reviewPictures(passed, [photo.fileId], 'refused', AT)).toBeUndefined()
    const refused = reviewEntry(held('pending', [photo.fileId]), 0, 'refused', AT)
    expect([refused?.timeline[0]?.review, refused?.attachments[0]?.review]).toEqual(['refused', 'refused'])
    expect(refused && isHeld(refused)).toBe(false)
  })

  it('a decision is final', () => {
    const refused = reviewText(held('pending'), 0, 'refused', AT)
    expect(refused && reviewText(refused, 0, 'passed', AT)).toBeUndefined()
    expect(reviewEntry(need(), 0, 'passed', AT)).toBeUndefined()
    expect(reviewEntry(need(), 7, 'passed', AT)).toBeUndefined()
  })
})
