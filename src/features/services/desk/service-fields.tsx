import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RowFields } from '@/ui/row-fields/row-fields'
import type { FieldFaults } from '@/shared/contract/action'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { ORGANIZATION_NAME_MAX, SERVICE_TEXT_MAX } from '@/shared/contract/limits'
import { serviceFaultUnder, type ServiceForm, type ServiceTextKey } from './service-form'

export interface ServiceFieldsProps {
  form: ServiceForm
  onChange: (change: Partial<ServiceForm>) => void
  faults: FieldFaults
}

const CATEGORY_CHOICES = CATEGORIES.map((key) => ({ key, title: CATEGORY_SPECS[key].label }))
const CONTACT_COLUMNS = [
  { key: 'name', label: '姓名或岗位', maxLength: SERVICE_TEXT_MAX.contactName },
  { key: 'title', label: '职务（选填）', maxLength: SERVICE_TEXT_MAX.contactTitle },
  { key: 'phone', label: '电话', kind: 'phone', maxLength: SERVICE_TEXT_MAX.contactPhone },
] as const
const PLACE_COLUMNS = [
  { key: 'name', label: '名称', maxLength: SERVICE_TEXT_MAX.locationName },
  { key: 'address', label: '地址', maxLength: SERVICE_TEXT_MAX.locationAddress },
] as const

/** Everything an administrator writes about a service. */
export function ServiceFields({ form, onChange, faults }: ServiceFieldsProps) {
  const fault = (key: keyof ServiceForm) => serviceFaultUnder(faults, key)
  const text = (key: ServiceTextKey) => ({
    value: form[key],
    onChange: (value: string) => onChange({ [key]: value }),
    fault: fault(key),
  })
  const lines = (key: ServiceTextKey) => ({
    ...text(key),
    multiline: true,
    rows: 3,
    maxLength: 3000,
    hint: '一行一条',
  })
  return (
    <>
      <Card title="是什么">
        <Field label="服务名称" maxLength={SERVICE_TEXT_MAX.name} {...text('name')} />
        <Field
          label="机构"
          maxLength={ORGANIZATION_NAME_MAX}
          placeholder="谁来办"
          {...text('organizationName')}
        />
        <ChoiceField
          label="类别"
          choices={CATEGORY_CHOICES}
          value={form.category}
          onChange={(category) => onChange({ category })}
          fault={fault('category')}
        />
        <Field
          label="说明"
          multiline
          rows={4}
          maxLength={SERVICE_TEXT_MAX.description}
          placeholder="企业能得到什么，用大白话写"
          aside={`${form.description.length}/${SERVICE_TEXT_MAX.description}`}
          {...text('description')}
        />
      </Card>
      <Card title="怎样匹配到它">
        <Field
          label="提供什么"
          optional
          placeholder="如：免费招聘&#10;返岗包车"
          {...lines('offers')}
        />
        <Field label="什么情况下" optional placeholder="如：复工缺人" {...lines('situations')} />
        <Field
          label="企业会怎么说"
          optional
          placeholder="照企业的原话写，匹配就靠它"
          {...lines('exampleNeeds')}
        />
      </Card>
      <Card title="怎么办">
        <Field label="办理时间" maxLength={SERVICE_TEXT_MAX.schedule} {...text('schedule')} />
        <RowFields
          label="联系电话"
          what="联系人"
          columns={CONTACT_COLUMNS}
          rows={form.contacts}
          onChange={(contacts) => onChange({ contacts })}
          max={5}
          fault={fault('contacts')}
        />
        <RowFields
          label="办理地点"
          what="地点"
          optional
          columns={PLACE_COLUMNS}
          rows={form.locations}
          onChange={(locations) => onChange({ locations })}
          max={5}
          fault={fault('locations')}
        />
        <Field label="步骤" optional {...lines('steps')} />
        <Field label="所需材料" optional {...lines('requiredDocuments')} />
        <Field label="费用" maxLength={SERVICE_TEXT_MAX.cost} {...text('cost')} />
        <Field
          label="网址"
          optional
          maxLength={SERVICE_TEXT_MAX.url}
          placeholder="https://"
          {...text('url')}
        />
      </Card>
      <Card title="核实">
        <Field
          label="提示"
          optional
          maxLength={SERVICE_TEXT_MAX.alert}
          placeholder="现在要注意什么"
          {...text('alert')}
        />
        <FieldFrame label="核实日期" fault={fault('assuredOn')} hint="最后一次打电话核实内容属实的那天">
          <DayBox
            label="核实日期"
            value={form.assuredOn}
            onChange={(assuredOn) => onChange({ assuredOn })}
            faulty={fault('assuredOn') !== undefined}
          />
        </FieldFrame>
      </Card>
    </>
  )
}
