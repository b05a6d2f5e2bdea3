import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import type { PolicyView } from '@/shared/contract/policy-view'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import { THEME_SPECS } from '@/shared/domain/policy/theme'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { EvidenceQuote } from '@/features/policies/desk/evidence-quote'
import { fieldEvidence } from '@/features/policies/desk/field-evidence'
import { POLICY_STATE_CHIPS } from '@/features/policies/desk/state-words'
import './policy-head.scss'

/**
 * The document: title, number, issuing bodies, day, level, themes and validity. Each has the words of the notice from which it was read.
 */
export function DeskPolicyHead({ policy }: { policy: PolicyView }) {
  const { title, shortTitle, documentNumber, issuingBodies, writtenOn, deadlineOn, validUntilOn } = policy
  const evidence = policy.desk?.evidence ?? []
  const rows = [
    { label: '短标题', value: shortTitle },
    { label: '发文字号', value: documentNumber, field: 'documentNumber' as const },
    { label: '发文机关', value: issuingBodies.join('、') || undefined, field: 'issuingBodies' as const },
    { label: '成文日期', value: writtenOn && formatDayWithYear(writtenOn), field: 'writtenOn' as const },
    { label: '截止申报', value: deadlineOn && formatDayWithYear(deadlineOn), field: 'deadlineOn' as const },
    {
      label: '有效期至',
      value: validUntilOn && formatDayWithYear(validUntilOn),
      field: 'validUntilOn' as const,
    },
    { label: '发给', value: `${policy.regionName}的企业` },
  ]
  return (
    <Card>
      <View className="policy-head-chips">
        <Chip {...POLICY_STATE_CHIPS[policy.state]} />
        <Chip tone="plain" text={POLICY_LEVEL_LABELS[policy.level]} />
        {policy.themes.map((theme) => (
          <Chip key={theme} tone="plain" text={THEME_SPECS[theme].label} />
        ))}
      </View>
      <View className="policy-head-title">{title}</View>
      {rows.map(
        ({ label, value, field }) =>
          value !== undefined && (
            <View key={label} className="policy-row">
              <View className="policy-row-label">{label}</View>
              <View className="policy-row-value">
                <View>{value}</View>
                {field && <EvidenceQuote evidence={fieldEvidence(evidence, field)} />}
              </View>
            </View>
          ),
      )}
    </Card>
  )
}
