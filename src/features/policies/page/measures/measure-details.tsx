import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { call, copyText } from '@/ui/platform/feedback'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { formatWindow } from '@/shared/domain/policy/measures/measure-words'
import { formatAmount } from '@/features/policies/measure-words'
import './measures.scss'

export interface MeasureDetailsProps {
  measure: Measure
  policy: PolicyView
  /** What the reader's enterprise would get, with the formula. Undefined when it cannot be computed. */
  amount?: string | undefined
}

/** One measure: what it gives, when, with which papers, where and from whom. It shows only what the measure itself says. */
export function MeasureDetails({ measure, policy, amount }: MeasureDetailsProps) {
  const { gain, amounts, window, materials, how, links, contacts, clausePaths } = measure
  const days = window && formatWindow(window)
  const lines = [
    gain !== policy.plain.gain && gain !== '' ? { label: '能得到', text: gain } : undefined,
    amounts.length > 0 ? { label: '金额', text: amounts.map(formatAmount).join('；') } : undefined,
    amount !== undefined ? { label: '按您的情况', text: amount } : undefined,
    days !== undefined ? { label: '受理时间', text: days } : undefined,
    materials.length > 0 ? { label: '材料', text: materials.join('；') } : undefined,
    how !== '' ? { label: '怎么办', text: how } : undefined,
    clausePaths.length > 0
      ? { label: '依据', text: clausePaths.slice(0, PATHS_SHOWN).join('、') }
      : undefined,
  ].filter((line) => line !== undefined)
  return (
    <View className="measure-details">
      {lines.map(({ label, text }) => (
        <View key={label} className="measure-line">
          <View className="measure-label">{label}</View>
          <View className="measure-text">{text}</View>
        </View>
      ))}
      <View className="chip-row">
        {links.map((link) => (
          <Button
            key={link}
            kind="quiet"
            size="small"
            icon="copy"
            text="复制办理网址"
            label={`复制办理网址 ${link}`}
            onPress={() => copyText(link, '网址已复制，请在浏览器里打开')}
          />
        ))}
        {contacts.flatMap(({ person = '', matter, phones }) =>
          phones.map((phone) => (
            <Button
              key={phone}
              kind="quiet"
              size="small"
              icon="phone"
              text={`问${person === '' ? matter || '经办人' : person} ${phone}`}
              onPress={() => call(phone)}
            />
          )),
        )}
      </View>
    </View>
  )
}

const PATHS_SHOWN = 4
