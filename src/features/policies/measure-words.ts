import type { GainAmount } from '@/shared/domain/policy/measures/measure'

const WAN = 10_000
const YI = 100_000_000

/** Amounts in words: 最高 50 万元 · 5% · 每人 1000 元. */
export function formatAmount({ kind, value, least, upTo, per = '', tier = '' }: GainAmount): string {
  const said = kind === 'rate' ? formatRate : formatYuan
  const range = least === undefined ? said(value) : `${said(least)}—${said(value)}`
  const amount = `${upTo && least === undefined ? '最高 ' : ''}${range}`
  return `${tier === '' ? '' : `${tier}：`}${per === '' ? '' : `每${per} `}${amount}`
}

function formatRate(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`
}

function formatYuan(yuan: number): string {
  if (yuan >= YI && yuan % (YI / 100) === 0) return `${yuan / YI} 亿元`
  return yuan >= WAN && yuan % (WAN / 100) === 0 ? `${yuan / WAN} 万元` : `${yuan} 元`
}
