import type { FactSpec } from '../../policy/eligibility/facts'

/** How many choices a fault lists. More would hide the fault. */
const CHOICES_SHOWN = 12

/** What a cell of a roster may hold for a fact, worded for the person who fills it in: “填“是”或“否””. */
export function formatPermitted({ kind, choices = {} }: FactSpec): string {
  switch (kind) {
    case 'count':
      return '填整数，如 86'
    case 'money':
    case 'number':
      return '填数字，如 1200.5'
    case 'share':
      return '填百分数，如 5.5%'
    case 'flag':
      return '填“是”或“否”'
    case 'day':
      return '填有的日子，如 2015-03-01'
    case 'choice':
    case 'choices': {
      const labels = Object.values(choices)
      const more = labels.length > CHOICES_SHOWN ? `等 ${labels.length} 种` : ''
      return `可以填：${labels.slice(0, CHOICES_SHOWN).join('、')}${more}`
    }
    case 'code':
      return '这一列不用填'
  }
}
