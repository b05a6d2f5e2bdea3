import { demoCreditCode } from '../demo/data/enterprises/credit-codes'

/** A roster as a zone keeps it, as CSV. */
export function rosterFile(rows: number): Buffer {
  const headings =
    '企业编号,企业名称,统一社会信用代码,行业,法定代表人,联系人,联系电话,职工人数,上年营业收入（万元）'
  const lines = Array.from({ length: rows }, (_, i) => {
    const named = [`R-${i}`, `沈阳名册${i}号科技有限公司`, code(i), 'C34']
    return [...named, '王一', '张三', '13900000000', i % 900, i * 3].join(',')
  })
  return Buffer.from([headings, ...lines].join('\r\n'))
}

/** Districts differ, because a demo code has three digits of its own. */
function code(i: number): string {
  return demoCreditCode(String(210_000 + Math.floor(i / 900)), 1 + (i % 900))
}
