/** @jest-environment node */
import { CSV_TEMPLATE } from './csv-template'
import { decodeTextFile, UnreadableFile } from './text-file'

const bytes = (...values: number[]) => new Uint8Array(values).buffer

it('reads UTF-8, with or without the mark in front', () => {
  expect(decodeTextFile(new TextEncoder().encode('服务名称').buffer as ArrayBuffer)).toBe('服务名称')
  expect(decodeTextFile(new TextEncoder().encode('\uFEFF机构').buffer as ArrayBuffer)).toBe('机构')
})

it('reads what Excel in Chinese saves as CSV', () => {
  expect(decodeTextFile(bytes(0xb7, 0xfe, 0xce, 0xf1))).toBe('服务')
})

it('says so when it is no text', () => {
  expect(() => decodeTextFile(bytes(0x89, 0x50, 0xff, 0xff, 0x00))).toThrow(UnreadableFile)
})

it('gives a template with as many cells as headings', () => {
  const [head = '', example = ''] = CSV_TEMPLATE.trim().split('\r\n')
  expect(example.split(',')).toHaveLength(head.split(',').length)
})
