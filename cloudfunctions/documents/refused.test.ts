import { zipSync } from 'fflate'
import { startWorld, type World } from '../../demo/world'
import { expectCode } from '../_tests/answers'
import { toDocx, docxWith, toPdf } from '../_tests/notice-files'
import { NOTICE, TEST_ZONE } from '../_tests/policy-steps'

const MB = 1024 * 1024
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (words: string) => Buffer.from(words, 'utf16le')
const ole = (stream: string) => Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), utf16(stream)])
const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files))
const text = (words: string) => Buffer.from(words)

/** A Word file whose text unpacks to far more than it weighs. */
function bomb(): Buffer {
  const zeros = Buffer.alloc(60 * MB, ' ')
  return zip({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': zeros })
}
/** The same with the sizes in its lists set to 0, as in a real zip bomb. */
function lyingBomb(): Buffer {
  const honest = bomb()
  for (const [mark, at] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const)
    for (let i = 0; i + 30 < honest.length; i += 1)
      if (honest.readUInt32LE(i) === mark) honest.writeUInt32LE(10, i + at)
  return honest
}
const encryptedPdf = () =>
  Buffer.from(
    toPdf(NOTICE)
      .toString('latin1')
      .replace(
        'trailer\n<<',
        `trailer\n<</ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`,
      ),
    'latin1',
  )
const manyPages = () => toPdf(Array.from({ length: 36 * 301 }, () => '一').join('\n'))

describe('files that give no notice', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => Buffer.alloc(0), 'FileEmpty'],
    ['blanks', () => text(' \r\n\u3000\ufeff\n'), 'FileEmpty'],
    ['20 MB', () => Buffer.alloc(20 * MB, 'a'), 'FileTooLarge'],
    ['a Word file of the old kind', () => ole('WordDocument'), 'OldWordFile'],
    ['an encrypted Word file', () => ole('EncryptedPackage'), 'FileEncrypted'],
    ['an old spreadsheet', () => ole('Workbook'), 'FileKindUnknown'],
    ['a spreadsheet', () => zip({ 'xl/workbook.xml': text('<a/>') }), 'FileKindUnknown'],
    ['a photo', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'PictureFile'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 'PictureFile'],
    ['a program', () => Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'FileKindUnknown'],
    ['rich text', () => text('{\\rtf1\\ansi notice}'), 'FileKindUnknown'],
    ['a mail archive', () => text('MIME-Version: 1.0\nContent-Type: text/html'), 'FileKindUnknown'],
    ['half a Word file', () => toDocx(NOTICE).subarray(0, 700), 'FileBroken'],
    ['a Word file with broken words', () => docxWith('<w:p><w:r></w:p>'), 'FileBroken'],
    ['a Word file without words', () => docxWith('<w:p/>'), 'FileEmpty'],
    ['a Word file that swells', bomb, 'FileTooComplex'],
    ['one that lies about it', lyingBomb, 'FileTooComplex'],
    ['a PDF that is none', () => text('%PDF-1.7\nnothing more'), 'FileBroken'],
    ['a PDF with a password', encryptedPdf, 'FileEncrypted'],
    ['a scanned PDF', () => toPdf(NOTICE, { bare: true }), 'NoTextInPdf'],
    ['a PDF of 301 pages', manyPages, 'FileTooComplex'],
    ['a text of 200,001 symbols', () => text('长'.repeat(200_001)), 'TextTooLong'],
    ['what is marked secret', () => text(`机密★1年\n\n${NOTICE}`), 'MarkedSecret'],
    ['a Word file marked secret', () => toDocx(`机密★1年\n\n${NOTICE}`), 'MarkedSecret'],
    ['only signs that nobody sees', () => text('\u200b\u200b'), 'FileEmpty'],
  ])('%s: the code says why, nothing is stored, the upload is deleted', async (_case, bytesOf, code) => {
    world.cloud.clock.advance(60_000)
    const fileId = world.cloud.storage.put('uploads/chen-li/x/notice.bin', bytesOf())
    const before = [world.cloud.database.count('policies'), world.cloud.database.count('policy_revisions')]
    expect(expectCode(await world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId }))).toBe(
      code,
    )
    expect([world.cloud.database.count('policies'), world.cloud.database.count('policy_revisions')]).toEqual(
      before,
    )
    expect(world.cloud.storage.get(fileId)).toBeUndefined()
  })

  const importAs = (name: string, words: string) => {
    world.cloud.clock.advance(60_000)
    const fileId = world.cloud.storage.put(`uploads/chen-li/x/${name}`, text(words))
    return { fileId, answer: world.as('chen-li').documents.import({ regionCode: TEST_ZONE, fileId }) }
  }

  it.each([
    ['in its last words', 'notice.txt', `${NOTICE}\n${'长'.repeat(60_000)}坏词`],
    ['in its name', '坏词.txt', NOTICE],
  ])(
    'a text that the platform does not allow, %s: refused, the upload is deleted',
    async (_case, name, words) => {
      world.cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
      const kept = world.cloud.database.count('policies')
      const { fileId, answer } = importAs(name, words)
      expect(await answer).toMatchObject({
        error: { code: 'TextRefused', fields: { fileId: expect.stringContaining('文件里') } },
      })
      expect(world.cloud.storage.get(fileId)).toBeUndefined()
      expect(world.cloud.database.count('policies')).toBe(kept)
    },
  )

  it('all of a long notice is checked, piece by piece', async () => {
    const at = world.cloud.checks.made().length
    expect(expectCode(await importAs('long.txt', `${NOTICE}\n${'长'.repeat(60_000)}`).answer)).toBe('ok')
    const asked = world.cloud.checks
      .made()
      .slice(at)
      .map(({ characters = 0 }) => characters)
    expect(asked.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(60_000)
    expect(Math.max(...asked)).toBeLessThanOrEqual(2_500)
  })

  it('a text with a doubtful or missing verdict becomes a draft, which a second person reviews', async () => {
    world.cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
    expect(expectCode(await importAs('a.txt', `${NOTICE}\n疑词`).answer)).toBe('ok')
    world.cloud.checks.fail(-1)
    expect(expectCode(await importAs('b.txt', NOTICE).answer)).toBe('ok')
    world.cloud.checks.fail()
  })

  it('a publisher cannot import for another zone', async () => {
    const fileId = world.cloud.storage.put('uploads/chen-li/x/notice.txt', Buffer.from(NOTICE))
    const answer = await world.as('chen-li').documents.import({ regionCode: 'CN2102G1', fileId })
    expect(expectCode(answer)).toBe('Forbidden')
  })
})
