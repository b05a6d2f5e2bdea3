import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import { LINEAGE_KINDS, LINEAGE_LABELS } from '@/shared/domain/policy/lineage'
import type { RegionCode } from '@/shared/domain/access/region'
import { POLICY_LIST_MAX, POLICY_TEXT_MAX } from '@/shared/contract/limits'
import type { LineageRow } from '../policy-form'
import { PublishedSheet } from './published-sheet'
import './lineage-fields.scss'

export interface LineageFieldsProps {
  rows: readonly LineageRow[]
  onChange: (rows: readonly LineageRow[]) => void
  fault: string | undefined
  /** The policy that has these links, and its region. */
  policyId: string
  regionCode: RegionCode
}

const EMPTY: LineageRow = { kind: 'based_on', policyId: '', title: '', documentNumber: '' }

/** Documents that this policy is based on, implements or replaces. */
export function LineageFields({ rows, onChange, fault, policyId, regionCode }: LineageFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const put = (at: number, changed: Partial<LineageRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)))
  return (
    <FieldFrame label="依据、落实或替代的文件" optional fault={fault}>
      {rows.map((row, index) => (
        <View key={index} className="lineage-row">
          <View className="lineage-head">
            <View className="chip-row">
              {LINEAGE_KINDS.map((kind) => (
                <ChoiceChip
                  key={kind}
                  text={LINEAGE_LABELS[kind]}
                  chosen={row.kind === kind}
                  onPress={() => put(index, { kind })}
                />
              ))}
            </View>
            <Press
              className="lineage-remove"
              label={`移走关联文件 ${index + 1}`}
              onPress={() => onChange(rows.filter((_row, other) => other !== index))}
            >
              <Icon name="trash" />
            </Press>
          </View>
          {row.kind === 'replaces' && row.policyId !== '' && (
            <View className="lineage-hint">这份政策发布的同时，它自动失效。</View>
          )}
          <TextBox
            label={`关联文件 ${index + 1} 名称`}
            placeholder="文件名称"
            maxLength={POLICY_TEXT_MAX.title}
            value={row.title}
            onChange={(title) => put(index, { title, policyId: '' })}
          />
          <TextBox
            label={`关联文件 ${index + 1} 发文字号`}
            placeholder="发文字号（选填）"
            maxLength={POLICY_TEXT_MAX.documentNumber}
            value={row.documentNumber}
            onChange={(documentNumber) => put(index, { documentNumber })}
          />
        </View>
      ))}
      {rows.length < POLICY_LIST_MAX.lineage && (
        <View className="lineage-add">
          <Button
            kind="plain"
            size="small"
            icon="plus"
            text="加一份文件"
            onPress={() => onChange([...rows, EMPTY])}
          />
          <Button
            kind="plain"
            size="small"
            icon="search"
            text="从已发布的里选"
            onPress={() => setChoosing(true)}
          />
        </View>
      )}
      <PublishedSheet
        open={choosing}
        regionCode={regionCode}
        exceptId={policyId}
        onChoose={({ id, title, documentNumber = '' }) => {
          onChange([...rows, { kind: 'replaces', policyId: id, title, documentNumber }])
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </FieldFrame>
  )
}
