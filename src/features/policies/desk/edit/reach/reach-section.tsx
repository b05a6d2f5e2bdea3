import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { RowFields } from '@/ui/row-fields/row-fields'
import type { PolicyView } from '@/shared/contract/policy-view'
import { POLICY_CONTACT_MAX, POLICY_LIST_MAX } from '@/shared/contract/limits'
import { AttachmentsField } from './attachments-field'
import { LineageFields } from './lineage-fields'
import { policyFaultUnder } from '../policy-form'
import { EditorBlock, type SectionProps } from '../sections/editor-block'

const CONTACT_COLUMNS = [
  { key: 'matter', label: '咨询什么', maxLength: POLICY_CONTACT_MAX.matter },
  { key: 'person', label: '联系人', maxLength: POLICY_CONTACT_MAX.person },
  { key: 'phones', label: '电话，多个用、隔开', maxLength: 200 },
  { key: 'emails', label: '邮箱', maxLength: 200 },
  { key: 'note', label: '说明', maxLength: POLICY_CONTACT_MAX.note },
] as const

export interface ReachSectionProps extends SectionProps {
  personId: string
  policy: Pick<PolicyView, 'id' | 'regionCode'>
}

/** Contacts, links, attachments and lineage of the policy. */
export function ReachSection({ personId, policy, ...props }: ReachSectionProps) {
  const { form, put, faults } = props
  return (
    <>
      <Card title="联系方式、网址、附件">
        <EditorBlock {...props} name="reach" field="contacts">
          <RowFields
            label="联系方式"
            what="联系方式"
            optional
            columns={CONTACT_COLUMNS}
            rows={form.contacts}
            onChange={(contacts) => put({ contacts })}
            max={POLICY_LIST_MAX.contacts}
            fault={policyFaultUnder(faults, 'contacts')}
          />
        </EditorBlock>
        <EditorBlock {...props} name="links" field="links">
          <Field
            label="网址"
            optional
            multiline
            rows={2}
            maxLength={10_000}
            placeholder="https://"
            hint="一行一个"
            value={form.links}
            onChange={(links) => put({ links })}
            fault={policyFaultUnder(faults, 'links')}
          />
        </EditorBlock>
        <EditorBlock {...props} name="attachments">
          <AttachmentsField
            personId={personId}
            files={form.attachments}
            onChange={(attachments) => put({ attachments })}
            fault={policyFaultUnder(faults, 'attachments')}
          />
        </EditorBlock>
      </Card>
      <Card title="和其他政策的关系">
        <EditorBlock {...props} name="lineage">
          <LineageFields
            rows={form.lineage}
            onChange={(lineage) => put({ lineage })}
            fault={policyFaultUnder(faults, 'lineage')}
            policyId={policy.id}
            regionCode={policy.regionCode}
          />
        </EditorBlock>
      </Card>
    </>
  )
}
