import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/ui/button/button'
import { Chip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { RowFields } from '@/ui/row-fields/row-fields'
import { MEASURE_SIZES, POLICY_CONTACT_MAX, WEB_ADDRESS_MAX } from '@/shared/contract/limits'
import type { Contact } from '@/shared/domain/policy/document/contact'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { formatAmount } from '@/features/policies/measure-words'
import { withGain } from './measure-edits'

const CONTACT_COLUMNS = [
  { key: 'matter', label: '咨询什么', maxLength: POLICY_CONTACT_MAX.matter },
  { key: 'person', label: '联系人', maxLength: POLICY_CONTACT_MAX.person },
  { key: 'phones', label: '电话，多个用、隔开', maxLength: 200 },
] as const
const DAYS = [
  { key: 'fromOn', label: '开始受理' },
  { key: 'untilOn', label: '截止受理' },
] as const

export interface MeasureEditorProps {
  measure: Measure
  onChange: (measure: Measure) => void
  /** The fault of a field of the measure. */
  faultOf: (field: keyof Measure) => string | undefined
  /** Joins the measure with the next one. Undefined for the last one. */
  onMerge: (() => void) | undefined
  onRemove: () => void
  /** The rule of the measure. */
  children: ReactNode
}

/** One measure: what it gives, to whom, when, with which papers, where and from whom. */
export function MeasureEditor({
  measure,
  onChange,
  faultOf,
  onMerge,
  onRemove,
  children,
}: MeasureEditorProps) {
  const set = (changed: Partial<Measure>) => onChange({ ...measure, ...changed })
  return (
    <View className="measure-editor">
      <Field
        label="事项名称"
        maxLength={MEASURE_SIZES.title}
        placeholder="如：首次认定高企奖励"
        value={measure.title}
        onChange={(title) => set({ title })}
        fault={faultOf('title')}
      />
      <Field
        label="能得到什么"
        multiline
        rows={3}
        maxLength={MEASURE_SIZES.gain}
        value={measure.gain}
        onChange={(gain) => onChange(withGain(measure, gain))}
        fault={faultOf('gain')}
      />
      {measure.amounts.length > 0 && (
        <FieldFrame label="从上面的话里读到的金额" hint="不对就改上面的话">
          <View className="chip-row">
            {measure.amounts.map((amount, index) => (
              <Chip key={index} tone="plain" text={formatAmount(amount)} />
            ))}
          </View>
        </FieldFrame>
      )}
      <FieldFrame label="谁能享受（条件）" fault={faultOf('rule')}>
        {children}
      </FieldFrame>
      <View className="edit-row">
        {DAYS.map(({ key, label }) => (
          <FieldFrame key={key} label={label} optional fault={faultOf('window')}>
            <DayBox
              label={label}
              value={measure.window?.[key] ?? ''}
              onChange={(day) => set({ window: { ...measure.window, [key]: day } })}
            />
          </FieldFrame>
        ))}
      </View>
      <MeasureWays measure={measure} onChange={onChange} faultOf={faultOf} />
      <View className="clause-editor-buttons">
        {onMerge && <Button kind="plain" size="small" text="和下一项并成一项" onPress={onMerge} />}
        <Button kind="plain" size="small" icon="trash" text="移走这一项" onPress={onRemove} />
      </View>
    </View>
  )
}

/** How to apply for the measure: with which papers, where, how and from whom. */
function MeasureWays({
  measure,
  onChange,
  faultOf,
}: Pick<MeasureEditorProps, 'measure' | 'onChange' | 'faultOf'>) {
  const set = (changed: Partial<Measure>) => onChange({ ...measure, ...changed })
  const lines = (key: 'materials' | 'links') => (text: string) =>
    set({ [key]: text === '' ? [] : text.split('\n') })
  return (
    <>
      <Field
        label="要交的材料"
        optional
        multiline
        rows={3}
        maxLength={MEASURE_SIZES.materials * MEASURE_SIZES.material}
        hint="一行一份"
        value={measure.materials.join('\n')}
        onChange={lines('materials')}
        fault={faultOf('materials')}
      />
      <Field
        label="在哪办、怎么办"
        optional
        multiline
        rows={2}
        maxLength={MEASURE_SIZES.how}
        value={measure.how}
        onChange={(how) => set({ how })}
        fault={faultOf('how')}
      />
      <Field
        label="网上办理地址"
        optional
        multiline
        rows={1}
        maxLength={MEASURE_SIZES.links * WEB_ADDRESS_MAX}
        placeholder="https://"
        value={measure.links.join('\n')}
        onChange={lines('links')}
        fault={faultOf('links')}
      />
      <RowFields
        label="联系方式"
        what="这一项的联系方式"
        optional
        columns={CONTACT_COLUMNS}
        rows={measure.contacts.map(({ matter, person = '', phones }) => ({
          matter,
          person,
          phones: phones.join('、'),
        }))}
        onChange={(rows) =>
          set({ contacts: rows.map((row, index) => toContact(row, measure.contacts[index])) })
        }
        max={MEASURE_SIZES.contacts}
        fault={faultOf('contacts')}
      />
    </>
  )
}

/** The contact with the typed values. What the row does not show stays as it was. */
function toContact(
  { matter, person, phones }: { matter: string; person: string; phones: string },
  before: Contact | undefined,
): Contact {
  const { person: _person, ...rest } = before ?? { emails: [] }
  return {
    ...rest,
    matter,
    phones: phones === '' ? [] : phones.split(/[、,，]/),
    ...(person !== '' && { person }),
  }
}
