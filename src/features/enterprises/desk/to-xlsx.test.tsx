/** @jest-environment node */
import { readSheet } from 'read-excel-file/node'
import { toXlsx } from './to-xlsx'

it('writes cells that a spreadsheet reads back as the same texts, none as a formula or a number', async () => {
  const rows = [
    ['企业名称', '统一社会信用代码', '联系电话', '备注'],
    ['A&B <有限> "公司"', '91350100M000100Y43', '138****1234', '=1+1'],
    ['乙\u0000\uD800厂', '009', '', '第一行\n第二行'],
  ]
  expect(await readSheet(Buffer.from(toXlsx(rows)))).toEqual([
    rows[0],
    rows[1],
    ['乙厂', '009', null, '第一行\n第二行'],
  ])
})

it('names every column, and compresses repeated content', async () => {
  const row = Array.from({ length: 30 }, (_one, i) => `沈阳名册科技有限公司${i}`)
  const bytes = toXlsx(Array.from({ length: 500 }, () => row))
  expect(bytes.length).toBeLessThan(150_000)
  const sheet = await readSheet(Buffer.from(bytes))
  expect([sheet.length, sheet[499]]).toEqual([500, row])
})
