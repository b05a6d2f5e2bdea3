import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field } from '@/ui/field/field'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { RefusalCode } from '@/shared/contract'
import type { FieldFaults } from '@/shared/contract/action'
import type { RegionCode } from '@/shared/domain/access/region'
import { PASTED_DOCUMENT_MAX } from '@/shared/contract/limits'
import { newDraftKey } from '../keys'
import { mayWrite, type DeskPlaces } from '../places'
import { ContainedNotice } from './contained-notice'
import { NOTHING_CHOSEN, type DraftChoice } from './draft-choice'
import { SameDocument } from './same-document'
import { FileCard } from './file-card'
import './new-document.scss'

export interface NewDocumentProps {
  places: DeskPlaces
  personId: string
  /** The region to begin with, when it is one of the person's regions. */
  regionCode: string | undefined
  onMade: (policy: PolicyView) => void
  onClose: () => void
}

/** Makes a draft of a notice, from a file or from its text. The pasted text stays until there is a draft. */
export function NewDocument({ places, personId, regionCode, onMade, onClose }: NewDocumentProps) {
  const regions = useDeskRegions(places.filter((place) => mayWrite([place])))
  const [picked, setPicked] = useState<RegionCode>()
  const region = regions.find(({ code }) => code === (picked ?? regionCode)) ?? regions[0]
  const [text, change, forget] = useStored(newDraftKey(personId), '')
  const draft = useAction(cloud.policies.draft)
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  const { press: make, refusal } = usePressAgain(draft, async (chosen: DraftChoice) => {
    if (!region) return
    setChoice(chosen)
    const answer = await draft.run({ regionCode: region.code, text, ...chosen })
    if (!answer.ok) return
    forget()
    onMade(answer.data.policy)
  })
  if (!region) return null
  const secret = draft.refusal?.code === 'MarkedSecret' ? draft.refusal.fields?.['text'] : undefined
  return (
    <>
      {regions.length > 1 && (
        <Card>
          <ChoiceField
            label="发给哪里的企业"
            choices={regions.map(({ code, name }) => ({ key: code, title: name }))}
            value={region.code}
            onChange={setPicked}
          />
        </Card>
      )}
      <FileCard regionCode={region.code} personId={personId} onMade={onMade} />
      <Card title="或者粘贴正文">
        <View className="new-paste">
          <Field
            label="文件正文"
            multiline
            rows={10}
            maxLength={PASTED_DOCUMENT_MAX}
            placeholder="从标题、文号到落款，整篇粘贴进来。读出的每一项都会标出原文，由您核对。"
            aside={`${text.length}/${PASTED_DOCUMENT_MAX}`}
            value={text}
            onChange={(typed) => {
              draft.reset()
              change(() => typed)
            }}
            fault={secret === undefined ? draft.refusal?.fields?.['text'] : undefined}
          />
        </View>
        {text.length >= PASTED_DOCUMENT_MAX && (
          <RefusalNote tone="warn" text="超过三万字的放不下了。请选文件，或只粘贴和企业有关的部分。" />
        )}
      </Card>
      <ActionFooter
        note={
          draft.refusal && (
            <DraftRefusal
              refusal={draft.refusal}
              regionCode={region.code}
              onForget={forget}
              onAgain={(more) => make({ ...choice, ...more })}
              words={refusal}
            />
          )
        }
      >
        <Button kind="quiet" text="先不录了" onPress={onClose} />
        <Button
          text="读成草稿"
          disabled={text.trim() === ''}
          busy={draft.pending}
          busyText="正在读…"
          onPress={() => make(NOTHING_CHOSEN)}
          grow
        />
      </ActionFooter>
    </>
  )
}

interface DraftRefusalProps {
  refusal: { code: RefusalCode; fields?: FieldFaults }
  regionCode: string
  onForget: () => void
  onAgain: (more: Partial<DraftChoice>) => void
  /** The refusal in words. */
  words: string | undefined
}

/** Why there is no draft, and what to do instead. */
function DraftRefusal({ refusal, regionCode, onForget, onAgain, words = '' }: DraftRefusalProps) {
  const { code, fields } = refusal
  if (code === 'SameDocument')
    return (
      <SameDocument
        fields={fields}
        regionCode={regionCode}
        againText="仍然读成草稿"
        onAgain={() => onAgain({ findSame: false })}
      />
    )
  if (code === 'ContainsNotice')
    return <ContainedNotice fields={fields} onChoose={(ofReport) => onAgain({ ofReport })} />
  const mark = code === 'MarkedSecret' ? fields?.['text'] : undefined
  return (
    <View>
      <RefusalNote
        text={`${words}${mark === undefined ? '' : `（标志：${mark}）`}`}
        {...(code === 'MarkedSecret' && { action: { text: '清空', onPress: onForget } })}
      />
    </View>
  )
}
