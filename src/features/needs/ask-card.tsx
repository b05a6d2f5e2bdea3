import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { TextBox } from '@/ui/field/text-box'
import { ListRow } from '@/ui/list-row/list-row'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { PASTE_MAX, useDraft } from './post/draft'
import { PreviewCard } from './post/preview/preview-card'
import { usePreview } from './post/preview/use-preview'
import './ask-card.scss'

/** As many as fit on one line of a phone, together with the button for the others. */
const FIRST_CATEGORIES: readonly Category[] = ['labour', 'finance', 'permits']

export interface AskCardProps {
  enterpriseId: string
  personId: string
  /** Opens the form. The draft has the words already. */
  onContinue: (category?: Category) => void
}

/** The question on the home page. Typing changes the draft and shows at once which services may help. */
export function AskCard({ enterpriseId, personId, onContinue }: AskCardProps) {
  const { draft, change } = useDraft(personId)
  const { preview, pending } = usePreview({
    enterpriseId,
    text: draft.text,
    category: draft.category,
    urgent: draft.urgent,
  })
  const hasText = draft.text.trim() !== ''
  const [other] = preview?.others ?? []
  return (
    <>
      <Card>
        <View className="ask-title">遇到什么困难？</View>
        <View className="ask-hint">
          {draft.requestId === undefined ? '写一句就行，先看看谁能帮上' : '上次写的还没送出，接着提交就行'}
        </View>
        <TextBox
          label="遇到什么困难？"
          multiline
          rows={3}
          value={draft.text}
          maxLength={PASTE_MAX}
          placeholder="例如：缺 20 名装配工，下周一要到岗"
          onChange={(text) => change((before) => ({ ...before, text }))}
        />
        <View className="ask-below">
          {hasText ? (
            <Button
              text={
                preview?.proposedCategory
                  ? `按“${CATEGORY_SPECS[preview.proposedCategory].label}”提诉求`
                  : '继续提诉求'
              }
              onPress={() => onContinue()}
              grow
            />
          ) : (
            <View className="chip-row">
              {FIRST_CATEGORIES.map((category) => (
                <ChoiceChip
                  key={category}
                  role="button"
                  text={CATEGORY_SPECS[category].label}
                  chosen={false}
                  onPress={() => onContinue(category)}
                />
              ))}
              <ChoiceChip role="button" text="更多" chosen={false} onPress={() => onContinue()} />
            </View>
          )}
        </View>
      </Card>
      {hasText && (
        <PreviewCard
          preview={preview}
          pending={pending}
          max={2}
          chosen={draft.category}
          onChoose={onContinue}
        />
      )}
      <View>
        {other && (
          <Card>
            <ListRow
              icon="users"
              title={`园区里有 ${other.enterprises} 家企业也在问`}
              text={`“${other.asked}”`}
              onPress={() => onContinue()}
            />
          </Card>
        )}
      </View>
    </>
  )
}
