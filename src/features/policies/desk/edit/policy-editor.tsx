import { View } from '@tarojs/components'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { useWide } from '@/ui/screen/use-wide'
import { useNow } from '@/ui/hooks/use-now'
import type { PolicyView } from '@/shared/contract/policy-view'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { proposalsKey } from '../keys'
import { MessagePreview } from './message-preview'
import { FactsSection } from './sections/facts-section'
import { jumpTo } from './todo/jump-to'
import { ClausesSection } from './clauses/clauses-section'
import { OvertakenNote } from './overtaken-note'
import { SourceCard } from '../source/source-card'
import { sourceAnchor } from '../source/source-segments'
import { useSource } from '../source/use-source'
import { PlainSection } from './sections/plain-section'
import { ReachSection } from './reach/reach-section'
import { MeasuresSection } from './measures/measures-section'
import { useWaiting } from './measures/use-waiting'
import { TermSection } from './sections/term-section'
import { anchorId, fieldPlace, waitingTodos } from './todo/todo'
import { TodoCard } from './todo/todo-card'
import { useEdit, type EditOutcome } from './use-edit'
import { useLeaveGuard } from './use-leave-guard'
import './policy-editor.scss'

export interface PolicyEditorProps extends EditOutcome {
  policy: PolicyView
  personId: string
  onSubmitted: () => void
}

/** The editor of a policy: everything on one page, with a list of what is missing always in sight. */
export function PolicyEditor({ policy, personId, onSubmitted, ...outcome }: PolicyEditorProps) {
  const wide = useWide()
  const now = useNow()
  const edit = useEdit(policy, personId, now, outcome)
  useLeaveGuard(edit.unsaved)
  const sourced = useSource(policy.id).data?.source !== undefined
  const { form } = edit
  const proposals = proposalsKey(policy.id, personId)
  const { waiting, reopen } = useWaiting(form, policy.regionCode, proposals)
  const todos = [...edit.todos, ...waitingTodos(form, waiting)]
  const missing = todos.filter(({ needed }) => needed)
  const section = {
    form,
    put: edit.put,
    faults: edit.faults,
    evidence: edit.evidence,
    doubtful: edit.doubtful,
    onCheck: edit.check,
    ...(wide && sourced && { onShow: (start: number) => jumpTo(sourceAnchor(start)) }),
  }
  const source = (
    <SourceCard
      policyId={policy.id}
      evidence={edit.evidence}
      unfolded={wide}
      onValue={({ field }) => jumpTo(anchorId(fieldPlace(field === 'rule' ? 'measures' : field)))}
    />
  )
  const aside = (
    <>
      <TodoCard todos={todos} />
      <MessagePreview form={form} />
      {source}
    </>
  )
  const save = async () => {
    await edit.save()
    const wrong = todos.find(({ key }) => key.startsWith('fault:') || key === 'rule:open')
    if (wrong) jumpTo(wrong.place)
  }
  // Proposals that were taken into a rule are proposed again when the rule's changes are given up.
  const giveUp = () => {
    reopen(policyMeasures(policy))
    edit.forget()
  }
  const submit = async () => {
    const [first] = missing
    if (first) return jumpTo(first.place)
    if (await edit.submit()) onSubmitted()
  }
  return (
    <>
      <View className="policy-editor">
        {!wide && <TodoCard todos={todos} />}
        {/* The source has an element of its own: when it arrives, WeChat gets only the source and not the whole editor again. */}
        {!wide && <View>{source}</View>}
        <View className="policy-editor-main">
          {edit.overtaken && (
            <OvertakenNote policy={policy} now={now} onTake={giveUp} onInsist={edit.insist} />
          )}
          <FactsSection {...section} />
          {!wide && <MessagePreview form={form} />}
          <TermSection {...section} />
          <PlainSection {...section} />
          <MeasuresSection
            {...section}
            now={now}
            regionCode={policy.regionCode}
            proposalsKey={proposals}
            waiting={waiting}
          />
          <ClausesSection {...section} />
          <ReachSection {...section} personId={personId} policy={policy} />
        </View>
        {wide && <View className="policy-editor-aside">{aside}</View>}
      </View>
      <EditorFooter edit={edit} missing={missing.length} onSave={save} onSubmit={submit} onGiveUp={giveUp} />
    </>
  )
}

interface EditorFooterProps {
  edit: ReturnType<typeof useEdit>
  /** The number of things that are missing before review. */
  missing: number
  onSave: () => Promise<void>
  onSubmit: () => Promise<void>
  onGiveUp: () => void
}

/** Whether the changes are saved, with the buttons to save and to submit. */
function EditorFooter({ edit, missing, onSave, onSubmit, onGiveUp }: EditorFooterProps) {
  return (
    <ActionFooter
      note={
        edit.refusal !== undefined ? (
          <RefusalNote text={edit.refusal} />
        ) : (
          <View className="policy-editor-standing">
            {edit.blocked
              ? '有一处要改才能保存，已标出'
              : edit.unsaved
                ? '有还没保存的内容，先留在这台设备上'
                : '已保存'}
            {missing > 0 && ` · 还差 ${missing} 项才能送审`}
          </View>
        )
      }
    >
      {edit.unsaved && !edit.overtaken && <Button kind="plain" text="放弃改动" onPress={onGiveUp} />}
      <Button
        kind="quiet"
        text="保存"
        disabled={!edit.unsaved || edit.overtaken}
        busy={edit.saving}
        busyText="正在保存…"
        onPress={() => void onSave()}
        grow
      />
      <Button
        text={missing > 0 ? '看还差什么' : '提交审核'}
        disabled={edit.overtaken}
        busy={edit.submitting}
        busyText="正在提交…"
        onPress={() => void onSubmit()}
        grow
      />
    </ActionFooter>
  )
}
