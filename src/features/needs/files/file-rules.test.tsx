import { formatFileSize } from '@/ui/file-links/file-name'
import { FILE_BYTES_MAX } from '@/shared/contract/limits'
import { findNameFault, findHeadFault } from './file-rules'

const head = (...bytes: number[]) => Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 8))
const JPEG = head(0xff, 0xd8, 0xff, 0xe0)
const PNG = head(0x89, 0x50, 0x4e, 0x47)
const ZIP = head(0x50, 0x4b, 0x03, 0x04)

it('accepts what the cloud accepts and says why it refuses the rest', () => {
  expect(findNameFault({ name: '合同.PDF', sizeBytes: 5 })).toBeUndefined()
  expect(findNameFault({ name: 'run.exe', sizeBytes: 5 })).toContain('类型不对')
  expect(findNameFault({ name: 'photo', sizeBytes: 5 })).toContain('类型不对')
  expect(findNameFault({ name: 'a.jpg', sizeBytes: 0 })).toContain('空的')
  expect(findNameFault({ name: 'a.jpg', sizeBytes: FILE_BYTES_MAX })).toBeUndefined()
  expect(findNameFault({ name: 'a.jpg', sizeBytes: FILE_BYTES_MAX + 1 })).toContain('10.0 MB')
})

it('looks at the first bytes, not at the name alone', () => {
  expect(findHeadFault('a.jpg', JPEG)).toBeUndefined()
  expect(findHeadFault('a.jpg', PNG)).toBeUndefined()
  expect(findHeadFault('a.docx', ZIP)).toBeUndefined()
  expect(findHeadFault('a.pdf', ZIP)).toContain('打不开')
  expect(findHeadFault('a.jpg', head(0x3c, 0x68, 0x74, 0x6d))).toContain('打不开')
})

it('writes sizes as people read them', () => {
  expect([formatFileSize(900), formatFileSize(820 * 1024), formatFileSize(3.25 * 1024 * 1024)]).toEqual([
    '900 B',
    '820 KB',
    '3.3 MB',
  ])
})
