import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { Chip, ChoiceChip } from '@/ui/chip/chip'
import { Icon } from '@/ui/icon/icon'
import { ariaRole } from '@/ui/platform/platform'
import { Press } from '@/ui/press/press'
import { copyText } from '@/ui/platform/feedback'
import type { PolicyView } from '@/shared/contract/policy-view'
import { lastDays } from '@/shared/domain/policy/measures/last-days'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { toDay } from '@/shared/domain/time/days'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import { THEME_SPECS, type PolicyTheme } from '@/shared/domain/policy/theme'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import { ThemeFollow } from '../theme-follow'
import { deadlineChip } from '../words'
import './policy-head.scss'

export interface PolicyHeadProps {
  policy: PolicyView
  now: number
  reader: { personId: string; enterpriseId: string } | undefined
}

/** The head of a policy: themes, title, number, issuing bodies, and what it gives. */
export function PolicyHead({ policy, now, reader }: PolicyHeadProps) {
  const [theme, setTheme] = useState<PolicyTheme>()
  const { title, documentNumber, issuingBodies, writtenOn, themes, level, plain, regionName } = policy
  const { first } = lastDays(policyMeasures(policy), policy, toDay(now))
  const deadline = policy.state === 'published' ? deadlineChip(first, now) : undefined
  return (
    <Card>
      <View className="chip-row">
        <Chip tone="plain" text={POLICY_LEVEL_LABELS[level]} />
        {deadline && <Chip {...deadline} />}
        {themes.map((one) =>
          reader ? (
            <ChoiceChip
              key={one}
              role="button"
              icon="bell"
              text={THEME_SPECS[one].label}
              label={`主题：${THEME_SPECS[one].label}，${one === theme ? '收起' : '可以关注'}`}
              chosen={one === theme}
              onPress={() => setTheme(one === theme ? undefined : one)}
            />
          ) : (
            <Chip key={one} tone="plain" text={THEME_SPECS[one].label} />
          ),
        )}
      </View>
      <View className="policy-follow">{reader && theme && <ThemeFollow {...reader} theme={theme} />}</View>
      <View className="policy-title" {...ariaRole('heading')} aria-level="2">
        {title}
      </View>
      <View className="policy-from">
        {documentNumber !== undefined && (
          <Press
            className="policy-number"
            label={`复制文号 ${documentNumber}`}
            onPress={() => copyText(documentNumber, '文号已复制')}
          >
            <Text>{documentNumber}</Text>
            <Icon name="copy" size="small" />
          </Press>
        )}
        <View>
          {[issuingBodies.join('、'), writtenOn && formatDayWithYear(writtenOn), `适用于${regionName}`]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </View>
      </View>
      {plain.gain !== '' && (
        <View className="policy-gain">
          <View className="policy-label">您能得到</View>
          <View className="policy-gain-text">{plain.gain}</View>
        </View>
      )}
      {plain.who !== '' && (
        <View className="policy-who">
          <View className="policy-label">谁能享受</View>
          <View>{plain.who}</View>
        </View>
      )}
    </Card>
  )
}
