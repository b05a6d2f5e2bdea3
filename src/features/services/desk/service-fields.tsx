import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RowFields } from '@/ui/row-fields/row-fields'
import { Toggle } from '@/ui/toggle/toggle'
import type { FieldFaults } from '@/shared/contract/action'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { ORGANIZATION_NAME_MAX, SERVICE_LINES_MAX, SERVICE_TEXT_MAX } from '@/shared/contract/limits'
import { KindExamples } from './kind-examples'
import { findFaultUnder, type ServiceForm, type ServiceTextKey } from './service-form'

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

const { lines: EXAMPLES_MAX, length: EXAMPLE_MAX } = SERVICE_LINES_MAX.exampleNeeds
const EXAMPLES_TEXT_MAX = EXAMPLES_MAX * (EXAMPLE_MAX + 1)

/** All fields of a service. */
export function ServiceFields(props: ServiceFieldsProps) {
  return (
    <>
      <ContentCard {...props} />
      <MatchingCard {...props} />
      <ProcedureCard {...props} />
      <AssuranceCard {...props} />
    </>
  )
}

/** Props of a Field for one text of the form. */
function toTextField({ form, onChange, faults }: ServiceFieldsProps, key: ServiceTextKey) {
  return {
    value: form[key],
    onChange: (value: string) => onChange({ [key]: value }),
    fault: findFaultUnder(faults, key),
  }
}

/** Props of a Field for a list of the form, with one item a line. */
function toLinesField(props: ServiceFieldsProps, key: ServiceTextKey) {
  return { ...toTextField(props, key), multiline: true, rows: 3, maxLength: 3000, hint: '一行一条' }
}

function ContentCard(props: ServiceFieldsProps) {
  const { form, onChange, faults } = props
  return (
    <Card title="是什么">
      <Field label="服务名称" maxLength={SERVICE_TEXT_MAX.name} {...toTextField(props, 'name')} />
      <Field
        label="机构"
        maxLength={ORGANIZATION_NAME_MAX}
        placeholder="谁来办"
        {...toTextField(props, 'organizationName')}
      />
      <ChoiceField
        label="类别"
        choices={CATEGORY_CHOICES}
        value={form.category}
        onChange={(category) => onChange({ category })}
        fault={findFaultUnder(faults, 'category')}
      />
      <Field
        label="说明"
        multiline
        rows={4}
        maxLength={SERVICE_TEXT_MAX.description}
        placeholder="企业能得到什么，用大白话写"
        aside={`${form.description.length}/${SERVICE_TEXT_MAX.description}`}
        {...toTextField(props, 'description')}
      />
    </Card>
  )
}

function MatchingCard(props: ServiceFieldsProps) {
  return (
    <Card title="怎样匹配到它">
      <Field
        label="提供什么"
        optional
        placeholder="如：免费招聘&#10;返岗包车"
        {...toLinesField(props, 'offers')}
      />
      <Field label="什么情况下" optional placeholder="如：复工缺人" {...toLinesField(props, 'situations')} />
      <Field
        label="企业会怎么说"
        optional
        placeholder="照企业的原话写，匹配就靠它"
        {...toLinesField(props, 'exampleNeeds')}
        maxLength={EXAMPLES_TEXT_MAX}
      />
      <KindExamples
        category={props.form.category}
        exampleNeeds={props.form.exampleNeeds}
        onChange={(exampleNeeds) => props.onChange({ exampleNeeds })}
      />
    </Card>
  )
}

function ProcedureCard(props: ServiceFieldsProps) {
  const { form, onChange, faults } = props
  return (
    <Card title="怎么办">
      <Field label="办理时间" maxLength={SERVICE_TEXT_MAX.schedule} {...toTextField(props, 'schedule')} />
      <RowFields
        label="联系电话"
        what="联系人"
        columns={CONTACT_COLUMNS}
        rows={form.contacts}
        onChange={(contacts) => onChange({ contacts })}
        max={5}
        fault={findFaultUnder(faults, 'contacts')}
      />
      <RowFields
        label="办理地点"
        what="地点"
        optional
        columns={PLACE_COLUMNS}
        rows={form.locations}
        onChange={(locations) => onChange({ locations })}
        max={5}
        fault={findFaultUnder(faults, 'locations')}
      />
      <Field label="步骤" optional {...toLinesField(props, 'steps')} />
      <Field label="所需材料" optional {...toLinesField(props, 'requiredDocuments')} />
      <Field
        label="不收的材料"
        optional
        {...toLinesField(props, 'exemptDocuments')}
        hint="一行一条。企业不用交，经办人也不能要求后补"
      />
      <Toggle
        text="不能先承诺后补交"
        hint="材料齐了才受理，例如外国人来华工作许可的新办"
        on={form.noPledge}
        onChange={(noPledge) => onChange({ noPledge })}
      />
      <Field label="费用" maxLength={SERVICE_TEXT_MAX.cost} {...toTextField(props, 'cost')} />
      <Field
        label="网址"
        optional
        maxLength={SERVICE_TEXT_MAX.url}
        placeholder="https://"
        {...toTextField(props, 'url')}
      />
    </Card>
  )
}

function AssuranceCard(props: ServiceFieldsProps) {
  const { form, onChange, faults } = props
  const fault = findFaultUnder(faults, 'assuredOn')
  return (
    <Card title="核实">
      <Field
        label="提示"
        optional
        maxLength={SERVICE_TEXT_MAX.alert}
        placeholder="现在要注意什么"
        {...toTextField(props, 'alert')}
      />
      <FieldFrame label="核实日期" fault={fault} hint="最后一次打电话核实内容属实的那天">
        <DayBox
          label="核实日期"
          value={form.assuredOn}
          onChange={(assuredOn) => onChange({ assuredOn })}
          faulty={fault !== undefined}
        />
      </FieldFrame>
    </Card>
  )
}
