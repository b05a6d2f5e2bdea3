import { strToU8, zipSync } from 'fflate'
import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT } from '../_tests/answers'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj')
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200), PNG])
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
const HTML_AFTER_GIF = Buffer.from('GIF89a/*<script>alert(1)</script>*/')
const office = (...parts: string[]) =>
  zipSync(Object.fromEntries(['[Content_Types].xml', ...parts].map((part) => [part, strToU8('<x/>')])))
const WORD = office('word/document.xml')
const WORD_WITH_MACRO = office('word/document.xml', 'word/vbaProject.bin')
const ANDROID = zipSync({ 'AndroidManifest.xml': strToU8('x'), 'classes.dex': strToU8('x') })

describe('files in disguise', () => {
  let world: World
  let count = 0
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const attach = async (name: string, bytes: Uint8Array, path = `uploads/li-na/d${(count += 1)}/file`) => {
    const fileId = path.startsWith('cloud:') ? path : world.cloud.storage.put(path, bytes)
    world.cloud.clock.advance(10_000)
    const attachments = [{ fileId, name, sizeBytes: Math.max(1, bytes.length) }]
    const need = { enterpriseId: 'hengtuo', text: '看附件', category: 'other', contact: CONTACT } as const
    return expectCode(await world.as('li-na').needs.post({ ...need, attachments }))
  }

  it.each([
    ['现场.png', PNG],
    ['合同.PDF', PDF],
    ['情况说明.docx', WORD],
  ])('%s is what it says', async (name, bytes) => expect(await attach(name, bytes)).toBe('ok'))

  it.each([
    ['a program named as a photo', 'photo.jpg', EXE],
    ['a drawing with a script', 'logo.svg', SVG],
    ['a drawing with a script named as a photo', 'logo.png', SVG],
    ['a page behind the first bytes of a picture', 'x.png', HTML_AFTER_GIF],
    ['a photo named as a document', 'x.pdf', PNG],
    ['a document named as a photo', 'x.png', PDF],
    ['an app named as Word', 'x.docx', ANDROID],
    ['Word named as Excel', 'x.xlsx', WORD],
    ['Word with a macro', 'x.docx', WORD_WITH_MACRO],
    ['two endings', 'x.png.exe', PNG],
    ['no ending', 'png', PNG],
    ['a name that reads backwards', 'photo\u202egnp.png', PNG],
    ['a name with a path', '../../etc/x.png', PNG],
    ['a name with a path of Windows', '..\\x.png', PNG],
    ['a name with a control character', 'x\u0000.png', PNG],
    ['a name with markup', '<img src=x>.png', PNG],
  ])('%s is refused', async (_case, name, bytes) => expect(await attach(name, bytes)).toBe('BrokenFile'))

  it.each([
    'cloud://local-1.local/uploads/li-na/./../liu-yang/x.png',
    'cloud://local-1.local/uploads/li-na/..%2fliu-yang/x.png',
    'cloud://local-1.local/uploads/li-na//x.png',
    'cloud://local-1.local/uploads/li-nab/x.png',
    'cloud://local-1.local/uploads/li-na\\..\\liu-yang\\x.png',
    'cloud://local-1.local/catalogues/1.json',
    'cloud://other-env.x/uploads/liu-yang/x.png',
  ])('%s does not count as an own upload', async (fileId) => {
    expect(await attach('x.png', PNG, fileId)).toBe('ForeignFile')
  })
})
