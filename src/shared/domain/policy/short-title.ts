import { SHORT_TITLE_MAX } from '@/shared/contract/limits'

const KIND = /的?(?:通知|意见|公告|通告|决定|函|批复|通报)$/
/** Words to leave out, first to last, until the title fits. Readers do not look for any of them. */
const FILLERS: readonly RegExp[] = [
  /[（(](?:试行|暂行|征求意见稿|修订)[)）]/,
  /进一步/,
  /切实|积极|认真|扎实/,
  /^(?:做好|加强|开展)/,
  /有关|相关|若干/,
  /工作$/,
  /(?:工作)?的?(?:事项|问题|要求)$/,
  /新型冠状病毒(?:感染的)?肺炎|新冠肺炎/,
  /全[省市国区]/,
  /期间/,
  /各类/,
  /应对|坚决/,
  /的/g,
]
const JOINTS = /[、，,；;：:及和与并\s]/

export interface ShortTitle {
  value: string
  /** Whether the end was cut because nothing more could be left out. A person should then write a better title. */
  cut: boolean
}

/**
 * Proposes a short title of at most 20 symbols: without the speaker and 关于…的通知, without fillers, and if need be cut at a joint of the sentence.
 * Empty for an empty title.
 */
export function proposeShortTitle(title: string): ShortTitle {
  let value = withoutFrame(title.trim())
  for (const filler of FILLERS) {
    if (lengthOf(value) <= SHORT_TITLE_MAX) break
    const shorter = value.replace(filler, '')
    if (lengthOf(shorter) >= 4) value = shorter
  }
  return lengthOf(value) <= SHORT_TITLE_MAX ? { value, cut: false } : { value: cutAtJoint(value), cut: true }
}

function withoutFrame(title: string): string {
  const quoted = /(?:印发|转发|发布)[^《》]{0,200}《([^《》]{1,200})》/.exec(title)?.[1]
  if (quoted) return withoutFrame(quoted)
  const about = title.indexOf('关于')
  const spoken = about < 0 ? title : title.slice(about + '关于'.length)
  const subject = spoken
    .replace(/^(?:印发|转发|发布)/, '')
    .replace(/[《》]/g, '')
    .replace(KIND, '')
    .trim()
  return subject === '' ? title : subject
}

function lengthOf(text: string): number {
  return [...text].length
}

function cutAtJoint(text: string): string {
  const symbols = [...text].slice(0, SHORT_TITLE_MAX - 1)
  for (let i = symbols.length - 1; i >= SHORT_TITLE_MAX / 2; i -= 1) {
    if (JOINTS.test(symbols[i] ?? '')) return symbols.slice(0, i).join('') + '…'
  }
  return symbols.join('') + '…'
}
