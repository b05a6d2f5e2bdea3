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

/** The unsaved changes, and the version on which they are based. */
interface EditDraft {
  version: number
  changed?: Partial<PolicyForm>
}

const NOTHING: EditDraft = { version: 0 }
const NONE: readonly string[] = []

export interface EditOutcome {
  /** The policy after the step. */
  onDone: (answer: { policy: PolicyView }) => void
  /** The policy has changed and must be read again. */
  onOutdated: () => void
}

/** A policy in the editor. Changes stay on the device until the cloud has them. */
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
  /** Saves the changes and submits the policy for review. @returns true when both worked */
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
    /** Own faults show once saving was tried; the cloud's faults show always. */
    faults: { ...refused?.fields, ...(tried && faults) } as FieldFaults,
    refusal: refused?.code === 'ChangedMeanwhile' ? undefined : sending.refusal,
    /** Saving was tried while the form had faults that the cloud would refuse. */
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
    /** Keeps one's own text, based on the version that somebody else has saved meanwhile. */
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

/** The two buttons, and what each sends again. Submitting also saves, so a lost save goes on with the button that was pressed. */
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

/** Adds changes to the draft. The draft keeps the version on which the first change is based. */
function withChanges(draft: EditDraft, changed: Partial<PolicyForm>, version: number): EditDraft {
  return { version: draft.changed ? draft.version : version, changed: { ...draft.changed, ...changed } }
}

/** A call carries 100 KB, so long parts are sent only when they were changed. */
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

/** The problems of finished rules. A rule with an incomplete condition is not checked yet. */
function problemsOnceFinished(measures: PolicyForm['measures'], now: number) {
  const isFinished = ({ rule }: PolicyForm['measures'][number]) =>
    !rule || ruleConditions(rule.root).every((one) => missingPart(one) === undefined)
  return findMeasureProblems(measures.filter(isFinished), now)
}

function onlyDoubtful(evidence: Parameters<typeof doubtfulKeys>[0], doubtful: ReadonlySet<string>) {
  return evidence.filter((one) => doubtful.has(evidenceKey(one)))
}
