import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contract } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'
import { selectTexts } from './content-texts'
import { splitContent } from './content-pieces'

describe('the texts that are checked', () => {
  it('takes every text beneath the named fields with its path, but no addresses of files, numbers or empty texts', () => {
    const input = {
      text: '正文',
      contact: { name: '李娜', phone: '130' },
      facts: { amount: 3, where: '三号楼' },
      attachments: [{ fileId: 'cloud://a/b', name: '现场.png', sizeBytes: 1 }],
      note: ' ',
    }
    expect(selectTexts(input, ['text', 'contact.name', 'facts', 'attachments', 'note', 'missing'])).toEqual([
      { field: 'text', text: '正文' },
      { field: 'contact.name', text: '李娜' },
      { field: 'facts.where', text: '三号楼' },
      { field: 'attachments.0.name', text: '现场.png' },
    ])
  })

  it.each([0, 1, 2_500, 2_501, 4_950, 4_951, 30_000])(
    '%d characters in pieces of 2,500 that overlap',
    (length) => {
      const text = Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + (at % 5_000))).join('')
      const pieces = splitContent(text)
      expect(pieces.every((piece) => [...piece].length <= 2_500)).toBe(true)
      expect(pieces.map((piece, at) => (at === 0 ? piece : piece.slice(50))).join('')).toBe(text)
    },
  )

  it('counts a symbol beyond the basic plane as one character and never cuts it in two', () => {
    expect(splitContent('😀'.repeat(2_501)).map((piece) => [...piece].length)).toEqual([2_500, 51])
  })

  it('every function that shows texts may ask the platform', () => {
    for (const [name, actions] of Object.entries<FunctionContract>(contract)) {
      if (!Object.values(actions).some(({ shown }) => shown)) continue
      const file = path.resolve(__dirname, '../..', name, 'config.json')
      const config = JSON.parse(readFileSync(file, 'utf8')) as { permissions?: { openapi?: string[] } }
      expect({ name, openapi: config.permissions?.openapi }).toEqual({
        name,
        openapi: expect.arrayContaining(['security.msgSecCheck']),
      })
    }
  })
})
