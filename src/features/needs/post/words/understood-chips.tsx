import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ariaRole } from '@/ui/platform/platform'
import { FactField } from '../details/fact-field'
import type { PostForm } from '../use-post-form'
import { listFactChips, listMentions } from './understood'
import './understood-chips.scss'

/** What was understood of the words, and what is still missing, as chips. A tap opens a chip to correct it. */
export function UnderstoodChips({ form }: { form: PostForm }) {
  const { draft, patch, preview, category, posting } = form
  const [openKey, setOpenKey] = useState<string>()
  const hasWords = draft.text.trim() !== ''
  const faulty = Object.keys(posting.faults).flatMap((field) => /^facts\.(.+)/.exec(field)?.[1] ?? [])
  const editing = openKey === undefined ? faulty : [openKey, ...faulty]
  const chips = hasWords ? listFactChips(category, draft, preview) : []
  const mentions = hasWords ? listMentions(draft, preview) : []
  if (chips.length + mentions.length === 0) return <View />
  const setFact = (key: string, value: string) => {
    patch({ facts: { ...draft.facts, [key]: value } })
    posting.clearFault(`facts.${key}`)
  }
  return (
    <View className="understood">
      <View className="chip-row" {...ariaRole('group')} aria-label="看懂了这些，点一下可以改">
        {chips.map((chip) => (
          <ChoiceChip
            key={chip.key}
            role="button"
            tone={chip.state === 'missing' ? 'warn' : 'plain'}
            text={chip.text}
            label={chip.label}
            chosen={chip.state === 'known'}
            onPress={() => setOpenKey((before) => (before === chip.key ? undefined : chip.key))}
          />
        ))}
        {mentions.map((words) => (
          <ChoiceChip
            key={words}
            role="button"
            text={words}
            label={`${words}，去掉`}
            icon="close"
            chosen={false}
            onPress={() => patch({ dropped: [...(draft.dropped ?? []), words] })}
          />
        ))}
      </View>
      {chips
        .filter(({ key }) => editing.includes(key))
        .map((chip) => (
          <View key={chip.key} className="understood-edit">
            <FactField
              spec={chip.spec}
              value={chip.value}
              fault={posting.faults[`facts.${chip.key}`]}
              onChange={(value) => setFact(chip.key, value)}
            />
            <View className="understood-buttons">
              {chip.state === 'known' && (
                <Button
                  kind="plain"
                  size="small"
                  text="去掉这项"
                  onPress={() => {
                    setFact(chip.key, '')
                    setOpenKey(undefined)
                  }}
                />
              )}
              <Button kind="quiet" size="small" text="好了" onPress={() => setOpenKey(undefined)} />
            </View>
          </View>
        ))}
    </View>
  )
}
