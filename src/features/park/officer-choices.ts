import type { DutyView } from '@/shared/contract/park'

/** Key of the choice of nobody. */
export const NOBODY = 'nobody'

/** Officers as choices, each with the work in hand, so that the person sees whom they burden. */
export function officerChoices({ officers }: DutyView): { key: string; title: string; text?: string }[] {
  return [
    { key: NOBODY, title: '不指定' },
    ...officers.map(({ personId, name, openNeeds, enterprises }) => ({
      key: personId,
      title: name,
      text: `在办 ${openNeeds} 件 · 管 ${enterprises} 家`,
    })),
  ]
}
