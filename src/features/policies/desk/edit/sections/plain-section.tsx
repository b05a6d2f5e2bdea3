import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Field } from '@/ui/field/field'
import { formatDay } from '@/shared/domain/time/wording'
import { PLAIN_FIELDS, type PlainKey } from '@/features/policies/desk/plain-words'
import { policyFaultUnder, type PolicyForm } from '../policy-form'
import { EditorBlock, type SectionProps } from './editor-block'

/** The five questions of an enterprise, answered in plain words. */
export function PlainSection(props: SectionProps) {
  const { form, put, faults } = props
  const set = (key: PlainKey) => (text: string) => put({ plain: { ...form.plain, [key]: text } })
  return (
    <Card title="用大白话说清楚">
      {PLAIN_FIELDS.map(({ key, label, placeholder, max, needed }) => {
        const proposed = form.plain[key] === '' ? proposalFor(key, form) : undefined
        return (
          <EditorBlock key={key} {...props} name={`plain-${key}`}>
            <Field
              label={label}
              optional={!needed}
              multiline={max > 300}
              rows={2}
              maxLength={max}
              placeholder={placeholder}
              aside={`${form.plain[key].length}/${max}`}
              value={form.plain[key]}
              onChange={set(key)}
              fault={policyFaultUnder(faults, `plain.${key}`)}
            />
            {proposed !== undefined && (
              <Button
                kind="plain"
                size="small"
                icon="spark"
                text={`填“${proposed}”`}
                onPress={() => set(key)(proposed)}
              />
            )}
          </EditorBlock>
        )
      })}
    </Card>
  )
}

/** A proposal from other fields of the page. */
function proposalFor(key: PlainKey, { deadlineOn, contacts }: PolicyForm): string | undefined {
  if (key === 'byWhen' && deadlineOn !== '') return `${formatDay(deadlineOn)}前`
  const [contact] = contacts
  if (key !== 'ask' || !contact || contact.phones === '') return undefined
  return [contact.matter, contact.person, contact.phones].filter((part) => part !== '').join(' ')
}
