import type { DutyView } from '@/shared/contract/park'

/** The choice of nobody. */
export const NOBODY = 'nobody'

/** Officers with what they have in hand, so that one sees whom one burdens. */
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
