import { View } from '@tarojs/components'
import { useCallback, useEffect, useRef } from 'react'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Toggle } from '@/ui/toggle/toggle'
import { useNow } from '@/ui/hooks/use-now'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { NEED_ATTACHMENTS_MAX, NEED_TEXT_MAX } from '@/shared/contract/limits'
import { ShareToggle } from '../share-toggle'
import { FileList } from '../files/file-list'
import { toAttachments, useUploads, type PickedFile } from '../files/use-uploads'
import { CategoryPicker } from './category-picker'
import { ContactFields } from './contact-fields'
import { AlsoFoundList } from './also-found'
import { EMPTY, joining, PASTE_MAX, useDraft, type StoredDraft } from './draft'
import { FactFields } from './fact-fields'
import { LinkedLine } from './linked-line'
import { OthersCard } from './others-card'
import { parseFacts } from './facts'
import { PreviewCard } from './preview-card'
import { PromiseCard } from './promise-card'
import { usePost } from './use-post'
import { usePreview } from './use-preview'
import { WordsHelp } from './words-help'
import './post-need-form.scss'

export interface PostNeedFormProps {
  enterpriseId: string
  person: { personId: string; name: string; phone: string }
  /** What the page was opened with: a category, words to begin with. */
  start?: { text?: string; category?: Category; policy?: { id: string; title: string } }
  onPosted: (needId: string) => void
}

/** 提诉求: one text, live matches, the promise, and only then sending. */
export function PostNeedForm({ enterpriseId, person, start, onPosted }: PostNeedFormProps) {
  const { draft, change, forget, saved } = useDraft(person.personId)
  const now = useNow()
  const patch = useCallback(
    (part: Partial<StoredDraft>) => change((before) => ({ ...before, ...part })),
    [change],
  )
  useStart(start, change)

  const { preview, pending } = usePreview({
    enterpriseId,
    text: draft.text,
    category: draft.category,
    urgent: draft.urgent,
  })
  const category = draft.category ?? preview?.proposedCategory
  const uploads = useUploads(
    person.personId,
    draft.files,
    useCallback(
      (update: (files: readonly PickedFile[]) => readonly PickedFile[]) =>
        change((before) => ({ ...before, files: update(before.files) })),
      [change],
    ),
  )
  const contact = draft.contact ?? { name: person.name, phone: person.phone }
  const posting = usePost({
    input: {
      enterpriseId,
      text: draft.text,
      // Nobody has to know where a need belongs: what nothing points at goes to 其他 and the agent sorts it.
      category: category ?? 'other',
      urgent: draft.urgent,
      facts: parseFacts(category ?? 'other', draft.facts),
      contact,
      attachments: toAttachments(draft.files),
      share: draft.share ?? false,
      ...(draft.policy && { policyId: draft.policy.id }),
      ...(draft.sameAs && { sameAs: draft.sameAs.sharedId }),
    },
    requestId: draft.requestId,
    onIntent: (requestId) =>
      change(({ requestId: _before, ...rest }) => (requestId === undefined ? rest : { ...rest, requestId })),
    onPosted: (need) => {
      const [next, ...later] = draft.later ?? []
      if (next === undefined) forget()
      else change(() => ({ ...EMPTY, text: next, ...(later.length > 0 && { later }) }))
      onPosted(need.id)
    },
    // What it was linked to is gone: the next press posts it by itself.
    onRefused: (code) => code === 'SharedNeedGone' && change(unlinked),
  })
  const { faults, clearFault } = posting

  return (
    <>
      <View className="post">
        <View className="post-words">
          {posting.refusal !== undefined && <RefusalNote text={posting.refusal} />}
          <View>
            {draft.policy && (
              <LinkedLine
                icon="policies"
                text={`咨询：${draft.policy.title}`}
                onRemove={() => change(({ policy: _gone, ...rest }) => rest)}
              />
            )}
          </View>
          <View>
            {draft.sameAs && (
              <LinkedLine
                icon="users"
                text={`我也有：${draft.sameAs.asked}`}
                onRemove={() => change(unlinked)}
              />
            )}
          </View>
          <Card>
            <Field
              label="遇到什么困难？"
              multiline
              rows={4}
              value={draft.text}
              maxLength={PASTE_MAX}
              placeholder="写清楚要什么、多少、什么时候要。例如：缺 20 名装配工，下周一要到岗"
              aside={`${saved ? '草稿已保存 · ' : ''}${draft.text.length}/${NEED_TEXT_MAX}`}
              fault={faults['text'] ?? tooLong(draft.text)}
              onChange={(text) => {
                patch({ text })
                clearFault('text')
              }}
            />
            <CategoryPicker
              chosen={draft.category}
              proposed={preview?.proposedCategory}
              onChoose={(chosen) =>
                change(({ category: _before, ...rest }) => (chosen ? { ...rest, category: chosen } : rest))
              }
            />
            <WordsHelp
              text={draft.text}
              category={category}
              facts={draft.facts}
              later={draft.later ?? []}
              onSplit={(text, later) => patch({ text, later })}
            />
            <View className="post-urgent">
              <Toggle
                text="紧急"
                hint="2 个工作小时内首次答复"
                on={draft.urgent}
                onChange={(urgent) => patch({ urgent })}
              />
            </View>
          </Card>
        </View>
        <View className="post-rest">
          {category !== undefined && CATEGORY_SPECS[category].facts.length > 0 && (
            <Card title="再说几项，办得更快" aside={<View className="post-aside">不清楚可以不填</View>}>
              <FactFields
                category={category}
                typed={draft.facts}
                faults={faults}
                onChange={(key, value) => {
                  patch({ facts: { ...draft.facts, [key]: value } })
                  clearFault(`facts.${key}`)
                }}
              />
            </Card>
          )}
          <Card
            title="照片和材料"
            aside={<View className="post-aside">选填，最多 {NEED_ATTACHMENTS_MAX} 个</View>}
          >
            <FileList uploads={uploads} faults={faults} />
          </Card>
          <Card title="联系人">
            <ContactFields
              contact={contact}
              faults={faults}
              onChange={(next, field) => {
                patch({ contact: next })
                clearFault(field)
              }}
            />
          </Card>
          <Card>
            <ShareToggle
              on={draft.share ?? false}
              asked={preview?.sharedAs}
              notYet="提交时会去掉企业名称、人名和号码；剩下的字太少就不公开"
              onChange={(share) => patch({ share })}
            />
          </Card>
        </View>
        <View className="post-side">
          <PreviewCard preview={preview} pending={pending} />
          <OthersCard
            others={preview?.others ?? []}
            joinedId={draft.sameAs?.sharedId}
            onJoin={(shared) => change((before) => joining(before, shared))}
          />
          <AlsoFoundList preview={preview} />
          <PromiseCard preview={preview} now={now} />
        </View>
      </View>
      <ActionFooter
        note={
          posting.unsent ? (
            <RefusalNote
              tone="warn"
              icon="offline"
              text="未送出：网络断了。内容都在，可以放心重试，不会重复提交。"
            />
          ) : undefined
        }
      >
        <Button kind="quiet" icon="image" text="加照片" onPress={() => void uploads.add()} />
        <Button
          text={posting.unsent ? '未送出，点此重试' : submitText(uploads.waiting, uploads.broken)}
          busy={posting.sending}
          busyText="正在提交…"
          disabled={uploads.waiting > 0 || uploads.broken > 0}
          onPress={() => void posting.submit()}
          grow
        />
      </ActionFooter>
    </>
  )
}

const unlinked = ({ sameAs: _gone, ...rest }: StoredDraft): StoredDraft => rest

function tooLong(text: string): string | undefined {
  const over = text.trim().length - NEED_TEXT_MAX
  return over > 0 ? `超了 ${over} 字，请删减，或把详细情况放进附件` : undefined
}

function submitText(waiting: number, broken: number): string {
  if (broken > 0) return `先处理 ${broken} 个没传上的附件`
  return waiting > 0 ? `附件上传中，还有 ${waiting} 个` : '提交诉求'
}

/** A question about a policy names it, as the fact that its category asks for too. */
function startAbout(policy: { id: string; title: string }, before: StoredDraft): Partial<StoredDraft> {
  return { policy, facts: { ...before.facts, policy: before.facts['policy'] ?? policy.title } }
}

/** Puts in what the page was opened with, once, and never over what the person has written. */
function useStart(
  start: PostNeedFormProps['start'],
  change: (update: (before: StoredDraft) => StoredDraft) => void,
): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current || !start) return
    done.current = true
    change((before) => ({
      ...before,
      ...(before.text === '' && start.text !== undefined && { text: start.text }),
      ...(start.category && { category: start.category }),
      ...(start.policy && startAbout(start.policy, before)),
    }))
  }, [change, start])
}
