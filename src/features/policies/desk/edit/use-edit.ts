import { useMemo, useRef, useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useSendAgain, type SentAttempt } from '@/cloud/rpc/use-send-again'
import { useStored } from '@/ui/hooks/use-stored'
import { showToast } from '@/ui/platform/feedback'
import type { FieldFaults } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'
import { ruleConditions } from '@/shared/domain/policy/eligibility/rule'
import { findMeasureProblems } from '@/shared/domain/policy/measures/measure-problems'
import { doubtfulKeys, evidenceKey } from '../field-evidence'
import { checkedKey, editDraftKey } from '../keys'
import { missingPart } from '../rule/condition/new-condition'
import { toContent, faultsOfForm, toPolicyForm, type PolicyForm, type SentContent } from './policy-form'
import { findTodos } from './todo/todo'

/** What was changed and not saved yet, and the version that the writing began from. */
interface EditDraft {
  version: number
  changed?: Partial<PolicyForm>
}

const NOTHING: EditDraft = { version: 0 }
const NONE: readonly string[] = []

export interface EditOutcome {
  /** The policy as it is now. */
  onDone: (answer: { policy: PolicyView }) => void
  /** The policy is not what was shown: read it again. */
  onOutdated: () => void
}

/** A policy while it is written: what is changed stays on the device until the cloud has it. */
export function useEdit(
  policy: PolicyView,
  personId: string,
  now: number,
  { onDone, onOutdated }: EditOutcome,
) {
  const { id: policyId, version } = policy
  const [kept, change, forget] = useStored(editDraftKey(policyId, personId), NOTHING)
  const [checked, changeChecked] = useStored(checkedKey(policyId, personId), NONE)
  const [tried, setTried] = useState(false)
  const edit = useAction(cloud.policies.edit)
  const submit = useAction(cloud.policies.submit)
  const stored = useMemo(() => toPolicyForm(policy), [policy])
  const form = useMemo(() => ({ ...stored, ...kept.changed }), [stored, kept.changed])
  const unsaved = kept.changed !== undefined
  const overtaken = unsaved && kept.version !== version
  const faults = useMemo(() => faultsOfForm(form), [form])
  const { measures } = form
  const problems = useMemo(() => problemsOnceFinished(measures, now), [measures, now])
  const evidence = policy.desk?.evidence ?? []
  const doubtful = doubtfulKeys(evidence, form, checked)
  const save = async (): Promise<PolicyView | undefined> => {
    if (!unsaved) return policy
    setTried(true)
    if (Object.keys(faults).length > 0) return undefined
    const content = onlyChanged(toContent(form), kept.changed)
    const answer = await edit.run({ policyId, version, content })
    if (!answer.ok) {
      if (answer.error.code === 'ChangedMeanwhile' || answer.error.code === 'NotAllowedNow') onOutdated()
      return undefined
    }
    forget()
    setTried(false)
    onDone(answer.data)
    return answer.data.policy
  }
  /** Saves what is not saved and hands it to review; true when it worked. */
  const submitSaved = async (): Promise<boolean> => {
    setTried(true)
    const saved = await save()
    if (!saved) return false
    const answer = await submit.run({ policyId, version: saved.version })
    if (answer.ok) {
      onDone(answer.data)
      showToast('已提交，等同事审核')
    } else if (answer.error.code === 'ChangedMeanwhile') onOutdated()
    return answer.ok
  }
  const sending = usePresses({ edit, submit, save, handIn: submitSaved, version })
  const refused = edit.refusal ?? submit.refusal
  return {
    form,
    unsaved,
    overtaken,
    evidence,
    doubtful,
    todos: findTodos(form, faults, problems, onlyDoubtful(evidence, doubtful)),
    /** Shown beside the fields once saving was tried, and whatever the cloud said. */
    faults: { ...refused?.fields, ...(tried && faults) } as FieldFaults,
    refusal: refused?.code === 'ChangedMeanwhile' ? undefined : sending.refusal,
    /** Saving was tried with something in it that the cloud would not take. */
    blocked: tried && Object.keys(faults).length > 0,
    saving: edit.pending,
    submitting: submit.pending,
    put: (changed: Partial<PolicyForm>) => {
      edit.reset()
      submit.reset()
      change((before) => withChanges(before, changed, version))
    },
    check: (key: string) => changeChecked((before) => [...before, key]),
    forget,
    /** Goes on with one's own text over what somebody else has saved meanwhile. */
    insist: () => change((before) => ({ ...before, version })),
    save: sending.save,
    submit: sending.handIn,
  }
}

interface Presses {
  edit: SentAttempt
  submit: SentAttempt
  save: () => Promise<unknown>
  handIn: () => Promise<boolean>
  version: number
}

/** The two buttons, and what they send again. Saving was half of handing in where that was pressed. */
function usePresses({ edit, submit, save, handIn, version }: Presses) {
  const last = useRef<'save' | 'handIn'>('save')
  const saveAndSay = async () => {
    const saved = await save()
    if (saved !== undefined) showToast('已保存')
    return saved !== undefined
  }
  const press = (button: 'save' | 'handIn') => {
    last.current = button
    return button === 'save' ? saveAndSay() : handIn()
  }
  const unsaved = useSendAgain(edit, () => press(last.current))
  const unsubmitted = useSendAgain(submit, handIn, { words: version })
  return {
    refusal: unsaved ?? unsubmitted,
    save: () => press('save'),
    handIn: () => press('handIn'),
  }
}

/** The draft with more changes; it remembers the version that the first of them was made to. */
function withChanges(draft: EditDraft, changed: Partial<PolicyForm>, version: number): EditDraft {
  return { version: draft.changed ? draft.version : version, changed: { ...draft.changed, ...changed } }
}

/** A call carries 100 KB: what is long travels only when it was changed. */
function onlyChanged(
  { clauses, measures, ...rest }: SentContent,
  changed: EditDraft['changed'],
): SentContent {
  return {
    ...rest,
    ...(changed?.clauses && clauses && { clauses }),
    ...(changed?.measures && measures && { measures }),
  }
}

/** Nothing is said about a rule while a condition of it is still being written. */
function problemsOnceFinished(measures: PolicyForm['measures'], now: number) {
  const isFinished = ({ rule }: PolicyForm['measures'][number]) =>
    !rule || ruleConditions(rule.root).every((one) => missingPart(one) === undefined)
  return findMeasureProblems(measures.filter(isFinished), now)
}

function onlyDoubtful(evidence: Parameters<typeof doubtfulKeys>[0], doubtful: ReadonlySet<string>) {
  return evidence.filter((one) => doubtful.has(evidenceKey(one)))
}
