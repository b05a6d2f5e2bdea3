import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { FieldFrame } from '../field/field'
import { TextBox } from '../field/text-box'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './row-fields.scss'

interface Column<Key extends string> {
  key: Key
  label: string
  kind?: 'text' | 'phone'
  maxLength: number
}

export interface RowFieldsProps<Key extends string> {
  label: string
  /** The name of one row, for labels and buttons: 联系人. */
  what: string
  columns: readonly Column<Key>[]
  rows: readonly Readonly<Record<Key, string>>[]
  onChange: (rows: readonly Record<Key, string>[]) => void
  max: number
  fault: string | undefined
  optional?: boolean
}

/** A few rows with the same columns: contacts, places. */
export function RowFields<Key extends string>(props: RowFieldsProps<Key>) {
  const { label, what, columns, rows, onChange, max, fault, optional = false } = props
  const empty = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<Key, string>
  const put = (at: number, key: Key, value: string) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)))
  return (
    <FieldFrame label={label} fault={fault} optional={optional}>
      {rows.map((row, index) => (
        <View key={index} className="row-fields">
          <View className="row-fields-boxes">
            {columns.map((column) => (
              <View key={column.key} className="row-fields-box">
                <TextBox
                  label={`${what} ${index + 1} ${column.label}`}
                  placeholder={column.label}
                  kind={column.kind ?? 'text'}
                  maxLength={column.maxLength}
                  value={row[column.key]}
                  onChange={(value) => put(index, column.key, value)}
                />
              </View>
            ))}
          </View>
          <Press
            className="row-fields-remove"
            label={`移走${what} ${index + 1}`}
            onPress={() => onChange(rows.filter((_row, other) => other !== index))}
          >
            <Icon name="trash" />
          </Press>
        </View>
      ))}
      {rows.length < max && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text={`加一个${what}`}
          onPress={() => onChange([...rows, empty])}
        />
      )}
    </FieldFrame>
  )
}
