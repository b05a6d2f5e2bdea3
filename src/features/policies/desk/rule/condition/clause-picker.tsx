import { ChoiceField } from '@/ui/choice-field/choice-field'
import type { ClauseRef } from '@/shared/domain/policy/eligibility/rule'
import { useRuleContext } from '../rule-context'

const NONE = 'none'
const OTHER = 'other'
const WORDS_MAX = 60

/** Chooses the clause of this document from which a condition comes. A clause of another document stays as it is. */
export function ClausePicker({
  clause,
  onChange,
}: {
  clause: ClauseRef | undefined
  onChange: (clause: ClauseRef | undefined) => void
}) {
  const { clauses, documentNumber } = useRuleContext()
  const here = clauses.flatMap(({ path, heading, paragraphs }, index) =>
    path === ''
      ? []
      : [
          {
            key: String(index),
            title: `${path} ${heading}`.trim(),
            text: (paragraphs[0] ?? '').slice(0, WORDS_MAX),
          },
        ],
  )
  const known = clauses.findIndex(({ path }) => clause !== undefined && path === clause.path)
  const elsewhere =
    clause && known < 0
      ? [
          {
            key: OTHER,
            title: [clause.title ?? clause.documentNumber, clause.path].filter(Boolean).join(' '),
          },
        ]
      : []
  return (
    <ChoiceField
      label="依据哪一条"
      search="打几个字找"
      choices={[{ key: NONE, title: '不注明' }, ...elsewhere, ...here]}
      value={clause === undefined ? NONE : known < 0 ? OTHER : String(known)}
      hint="企业看到这一条时，能看到依据"
      onChange={(key) => {
        const chosen = clauses[Number(key)]
        if (key === NONE) onChange(undefined)
        else if (chosen)
          onChange({
            path: chosen.path,
            ...(documentNumber.trim() !== '' && { documentNumber: documentNumber.trim() }),
          })
      }}
    />
  )
}
