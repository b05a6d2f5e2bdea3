/** @jest-environment node */
import { decodeTextFile, UnreadableFile } from './text-file'

const encode = (text: string) => new Uint8Array(new TextEncoder().encode(text)).buffer
const bytes = (...values: number[]) => new Uint8Array(values).buffer

it('reads UTF-8, with or without a byte order mark', () => {
  expect(decodeTextFile(encode('服务名称'))).toBe('服务名称')
  expect(decodeTextFile(encode('\uFEFF机构'))).toBe('机构')
})

it('reads CSV as Chinese Excel saves it', () => {
  expect(decodeTextFile(bytes(0xb7, 0xfe, 0xce, 0xf1))).toBe('服务')
})

it('refuses bytes that are no text', () => {
  expect(() => decodeTextFile(bytes(0x89, 0x50, 0xff, 0xff, 0x00))).toThrow(UnreadableFile)
})
