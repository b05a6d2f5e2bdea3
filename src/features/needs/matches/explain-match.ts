import type { NeedView } from '@/shared/contract/need-view'
import { REGION_LEVEL_LABELS } from '@/shared/domain/access/region'

export type Why = NeedView['matches'][number]['why']

/** The reasons of a match: words to mark, other reasons in words, and the region. */
export function explainMatch(why: Why): { words: string[]; reasons: string[]; place?: string } {
  const words: string[] = []
  const reasons: string[] = []
  let place: string | undefined
  for (const reason of why) {
    if (reason.kind === 'words') words.push(...reason.words)
    if (reason.kind === 'meant') reasons.push(`按“${reason.words.join('、')}”找到`)
    if (reason.kind === 'synonym') reasons.push('说法不同，意思相近')
    if (reason.kind === 'solved') reasons.push(`园区内 ${reason.count} 件类似诉求由它解决`)
    if (reason.kind === 'category') reasons.push(reason.label)
    if (reason.kind === 'region') place = REGION_LEVEL_LABELS[reason.level]
    if (reason.kind === 'open') reasons.push('现在有人')
  }
  return { words, reasons, ...(place !== undefined && { place }) }
}
