import type { Need } from '../need/need'
import type { Party } from './party'
import { NAME_OF_NOBODY } from './personal-data'

/** The need without a person's name and telephone; who acted stays an id that leads to nobody. */
export function needWithout(need: Need, personId: string): Need {
  const authored = need.author.personId === personId
  const responsible = need.responsible.personId === personId
  return {
    ...need,
    ...(authored && {
      author: { personId, name: NAME_OF_NOBODY },
      contact: { name: NAME_OF_NOBODY, phone: '' },
    }),
    ...(responsible && { responsible: { personId, name: NAME_OF_NOBODY, phone: '' } }),
    timeline: need.timeline.map((entry) => ({ ...entry, by: partyWithout(entry.by, personId) })),
  }
}

function partyWithout(by: Party, personId: string): Party {
  return by.personId === personId ? { ...by, name: NAME_OF_NOBODY } : by
}
