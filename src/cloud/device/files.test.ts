import { FakeTransport } from '../testing/fake-transport'
import { safeName, uploadFile } from './files'

it('stores a file in the sender’s own folder under a random one', async () => {
  const fake = new FakeTransport().connect()
  const fileId = await uploadFile('p7', { name: '合同 1.pdf', sizeBytes: 3, path: '' })
  expect(fake.uploads[0]?.path).toMatch(/^uploads\/p7\/[a-z0-9]{20}\/合同_1\.pdf$/)
  expect(fileId).toBe(`cloud://demo.bucket/${fake.uploads[0]?.path}`)
})

it.each([
  ['../../secret.pdf', '_._secret.pdf'],
  ['a..b.png', 'a.b.png'],
  ['照片（1）.jpg', '照片_1_.jpg'],
  ['...', 'file'],
  [`${'长'.repeat(80)}.docx`, `${'长'.repeat(55)}.docx`],
])('makes %s safe for a path', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})
