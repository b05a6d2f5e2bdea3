import { reader } from './repository'

/** Who did what to which object; written by every change, never altered. */
export interface Trace {
  id: string
  version: number
  at: number
  action: string
  personId: string
  objects: readonly string[]
}

const audit = reader<Trace>('audit')
const PAGE = 99

export const auditReader = {
  ofPerson(personId: string, cursor?: string) {
    return audit.page({ personId }, 'at', 'desc', PAGE, cursor)
  },
}
