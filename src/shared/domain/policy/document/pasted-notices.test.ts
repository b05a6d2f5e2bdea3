import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isWhole } from './is-whole'
import { readDocument } from './read-document'

/** Pasted notices are stored beside the repository, never in it. */
const FOLDERS = ['seeds', 'notices/texts'].map((name) => resolve(__dirname, '../../../../../../shared', name))
const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => resolve(folder, name)),
)
if (files.length === 0) console.warn(`SKIPPED: no notices at ${FOLDERS.join(', ')}`)

;(files.length > 0 ? it : it.skip)('of real notices as they are pasted, nothing is lost', () => {
  const lossy = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const reading = readDocument(text)
    return !reading.ok || !isWhole(text, reading.document)
  })
  expect(lossy).toEqual([])
})

it('of 36,000 symbols nothing is lost', () => {
  const clause = (n: number) =>
    `${n}.支持企业技术改造。按设备投资的百分之十补，最高一百万元，请于2023年6月30日前申报，联系电话：83721100。\n`
  const text = `临河市科技局关于支持企业的通知\n各企业：\n一、措施\n${Array.from({ length: 700 }, (_, i) => clause((i % 90) + 1)).join('')}临河市科技局\n2023年5月1日`
  expect(text.length).toBeGreaterThan(36_000)
  const reading = readDocument(text)
  expect(reading.ok && isWhole(text, reading.document)).toBe(true)
})
