import type { Chance } from './chance'
import type { LabelledText, NamedKind } from './labelled'
import { varyPerson } from './vary-names'
import { varyAccount, varyNumber, varyPhone } from './vary-numbers'
import { varyAddress, varyEnterprise } from './vary-places'

const VARIERS: Readonly<Record<NamedKind, (chance: Chance, text: string) => string>> = {
  person: varyPerson,
  phone: varyPhone,
  account: varyAccount,
  enterprise: varyEnterprise,
  address: varyAddress,
  number: varyNumber,
}

/** The same text with other names, so that the model learns the form and not the names. */
export function vary(chance: Chance, text: LabelledText): LabelledText {
  return text.map((stretch) =>
    stretch.kind ? { ...stretch, text: VARIERS[stretch.kind](chance, stretch.text) } : stretch,
  )
}
