import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectData } from '../_tests/answers'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

describe('photos and files of a need', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  const post = (fileId: string, name = '现场.png') =>
    world.as('li-na').needs.post({
      enterpriseId: 'hengtuo',
      text: '屋顶漏水',
      category: 'facilities',
      contact: CONTACT,
      attachments: [{ fileId, name, sizeBytes: PNG.length }],
    })

  it('a photo can be fetched by both sides through a temporary address', async () => {
    const { id, attachments } = expectData(
      await post(world.cloud.storage.put('uploads/li-na/a1/photo.png', PNG)),
    ).need
    expect(attachments).toEqual([
      { name: '现场.png', sizeBytes: PNG.length, url: expect.stringContaining('sign='), review: 'pending' },
    ])
    await world.settle()
    const seen = expectData(await world.as('zhou-min').needs.read({ needId: id })).need
    const answer = await fetch(seen.attachments[0]?.url ?? '')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(PNG))
  })

  it.each([
    [
      'a photo that is none',
      'uploads/li-na/a2/photo.png',
      Uint8Array.from([1, 2, 3, 4]),
      '现场.png',
      'BrokenFile',
    ],
    ['an empty photo', 'uploads/li-na/a3/photo.png', new Uint8Array(), '现场.png', 'BrokenFile'],
    [
      'a page with a script named as a photo',
      'uploads/li-na/a4/x.png',
      Buffer.from('<script>alert(1)</script>'),
      '现场.png',
      'BrokenFile',
    ],
    ['a program', 'uploads/li-na/a5/x.exe', PNG, 'x.exe', 'BrokenFile'],
    ['somebody else’s file', 'uploads/liu-yang/a6/photo.png', PNG, '现场.png', 'ForeignFile'],
    ['a file outside the uploads', 'catalogues/1.json', PNG, '现场.png', 'ForeignFile'],
  ] as const)('%s is refused with its name', async (...[, path, bytes, name, code]) => {
    const answer = await post(world.cloud.storage.put(path, bytes), name)
    expect(answer).toEqual({
      ok: false,
      error: { code, fields: { 'attachments.0': expect.stringContaining(name) } },
    })
  })

  it.each([
    'cloud://local-1.local/uploads/li-na/../liu-yang/a6/photo.png',
    'cloud://local-1.local/uploads/li-na/none.png',
  ])('%s is refused', async (fileId) => {
    expect((await post(fileId)).ok).toBe(false)
  })
})
