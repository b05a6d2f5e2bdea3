import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { RosterRehearsal } from '@/shared/contract/enterprise-roster'
import { ROSTER_FIELDS } from '@/shared/domain/enterprise/roster/columns'
import { FACTS } from '@/shared/domain/policy/eligibility/facts'

const NOTHING = 'nothing'
const CHOICES = [
  { key: NOTHING, title: '不导入这一列', group: '' },
  ...Object.entries(ROSTER_FIELDS).map(([key, title]) => ({ key, title, group: '名册' })),
  ...Object.entries(FACTS)
    .filter(([, { kind, yearly }]) => kind !== 'code' && yearly !== true)
    .map(([key, { label }]) => ({ key, title: label, group: '企业情况' })),
]

export interface RosterColumnsProps {
  rehearsal: RosterRehearsal
  onMatch: (column: number, key: string | null) => void
}

/** What each column of the file was taken for, so that the person can correct it. */
export function RosterColumns({ rehearsal: { headings, columns, missing }, onMatch }: RosterColumnsProps) {
  return (
    <Card title="每一列是什么">
      {missing.length > 0 && (
        <RefusalNote
          text={`没有找到${missing.map(({ label }) => `“${label}”`).join('、')}这一列，请在下面指出是哪一列。`}
        />
      )}
      <View>
        {headings.map((heading, column) => {
          const found = columns[column]
          const isKnown = found !== undefined && found !== null
          const choices =
            isKnown && !CHOICES.some(({ key }) => key === found.key)
              ? [...CHOICES, { key: found.key, title: found.label, group: '企业情况' }]
              : CHOICES
          return (
            <ChoiceField
              key={column}
              label={heading === '' ? `第 ${column + 1} 列（没有表头）` : heading}
              choices={choices}
              value={isKnown ? found.key : NOTHING}
              onChange={(key) => onMatch(column, key === NOTHING ? null : key)}
              search="找一项"
            />
          )
        })}
      </View>
    </Card>
  )
}
