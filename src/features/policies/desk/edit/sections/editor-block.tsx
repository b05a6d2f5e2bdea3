import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '@/ui/platform/platform'
import type { FieldFaults } from '@/shared/contract/action'
import { EvidenceQuote } from '@/features/policies/desk/evidence-quote'
import { fieldEvidence, type EvidenceView } from '@/features/policies/desk/field-evidence'
import type { PolicyForm } from '../policy-form'
import { anchorId } from '../todo/todo'

/** Props of every part of the editor. */
export interface SectionProps {
  form: PolicyForm
  put: (changed: Partial<PolicyForm>) => void
  faults: FieldFaults
  evidence: readonly EvidenceView[]
  /** Keys of values that somebody has to check. */
  doubtful: ReadonlySet<string>
  onCheck: (key: string) => void
  /** Scrolls to words of the notice. Undefined when its text is not beside the form. */
  onShow?: (start: number) => void
}

export interface BlockProps extends Pick<SectionProps, 'evidence' | 'doubtful' | 'onCheck' | 'onShow'> {
  /** Name of the block, as a target of jumps. */
  name: string
  /** The field whose words of the notice stand below. */
  field?: EvidenceView['field']
  /** The text is short: one or two lines. */
  low?: boolean
  children: ReactNode
}

/** One field of the editor, with the words of the notice from which it was read. */
export function EditorBlock({
  name,
  field,
  low = false,
  children,
  evidence,
  doubtful,
  onCheck,
  onShow,
}: BlockProps) {
  return (
    <View id={anchorId(name)} className={classes('edit-block', low && 'edit-low')}>
      {children}
      {field && (
        <EvidenceQuote
          evidence={fieldEvidence(evidence, field)}
          doubtful={doubtful}
          onCheck={onCheck}
          {...(onShow && { onShow })}
        />
      )}
    </View>
  )
}
