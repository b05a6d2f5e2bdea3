import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { DayBox } from '@/ui/field/day-box'
import { Field, FieldFrame } from '@/ui/field/field'
import { POLICY_LEVEL_LABELS, POLICY_LEVELS } from '@/shared/domain/policy/level'
import { proposeShortTitle } from '@/shared/domain/policy/short-title'
import { POLICY_THEMES, THEME_SPECS } from '@/shared/domain/policy/theme'
import { POLICY_LIST_MAX, POLICY_TEXT_MAX, SHORT_TITLE_MAX } from '@/shared/contract/limits'
import { policyFaultUnder, type PolicyForm } from '../policy-form'
import { EditorBlock, type SectionProps } from './editor-block'

/** The facts that were read from the notice: title, number, issuing bodies, day, level and themes. */
export function FactsSection(props: SectionProps) {
  const { form, put, faults } = props
  const fault = (key: keyof PolicyForm) => policyFaultUnder(faults, key)
  return (
    <Card title="文件信息">
      <EditorBlock {...props} name="title" field="title" low>
        <Field
          label="标题"
          multiline
          rows={2}
          maxLength={POLICY_TEXT_MAX.title}
          value={form.title}
          onChange={(title) => put({ title: title.replace(/\n/g, '') })}
          fault={fault('title')}
        />
      </EditorBlock>
      <ShortTitle {...props} />
      <View className="edit-row">
        <EditorBlock {...props} name="documentNumber" field="documentNumber">
          <Field
            label="发文字号"
            optional
            maxLength={POLICY_TEXT_MAX.documentNumber}
            placeholder="如：某科发〔2020〕8号"
            value={form.documentNumber}
            onChange={(documentNumber) => put({ documentNumber })}
            fault={fault('documentNumber')}
          />
        </EditorBlock>
        <EditorBlock {...props} name="writtenOn" field="writtenOn">
          <FieldFrame label="成文日期" optional fault={fault('writtenOn')}>
            <DayBox label="成文日期" value={form.writtenOn} onChange={(writtenOn) => put({ writtenOn })} />
          </FieldFrame>
        </EditorBlock>
      </View>
      <EditorBlock {...props} name="issuingBodies" field="issuingBodies" low>
        <Field
          label="发文机关"
          multiline
          rows={2}
          maxLength={1000}
          hint="联合发文的，一行一个"
          value={form.issuingBodies}
          onChange={(issuingBodies) => put({ issuingBodies })}
          fault={fault('issuingBodies')}
        />
      </EditorBlock>
      <LevelAndThemes {...props} />
    </Card>
  )
}

/** The short title, which fits into a message, with a proposal. */
function ShortTitle(props: SectionProps) {
  const { form, put, faults } = props
  const proposed = proposeShortTitle(form.title).value
  const length = [...form.shortTitle].length
  return (
    <EditorBlock {...props} name="shortTitle">
      <Field
        label="短标题"
        maxLength={SHORT_TITLE_MAX}
        aside={`${length}/${SHORT_TITLE_MAX}`}
        hint="微信提醒里只放得下这么长，企业先看到的就是它"
        value={form.shortTitle}
        onChange={(shortTitle) => put({ shortTitle })}
        fault={policyFaultUnder(faults, 'shortTitle')}
      />
      {proposed !== '' && proposed !== form.shortTitle && (
        <Button
          kind="plain"
          size="small"
          icon="spark"
          text={`用“${proposed}”`}
          onPress={() => put({ shortTitle: proposed })}
        />
      )}
    </EditorBlock>
  )
}

function LevelAndThemes(props: SectionProps) {
  const { form, put, faults } = props
  const fault = (key: keyof PolicyForm) => policyFaultUnder(faults, key)
  return (
    <>
      <EditorBlock {...props} name="level" field="level">
        <FieldFrame label="级别" fault={fault('level')}>
          <View className="chip-row">
            {POLICY_LEVELS.map((level) => (
              <ChoiceChip
                key={level}
                text={POLICY_LEVEL_LABELS[level]}
                chosen={form.level === level}
                onPress={() => put({ level })}
              />
            ))}
          </View>
        </FieldFrame>
      </EditorBlock>
      <EditorBlock {...props} name="themes" field="themes">
        <FieldFrame
          label="主题"
          aside={`${form.themes.length}/${POLICY_LIST_MAX.themes}`}
          fault={fault('themes')}
        >
          <View className="chip-row">
            {POLICY_THEMES.map((theme) => {
              const chosen = form.themes.includes(theme)
              return (
                <ChoiceChip
                  key={theme}
                  role="checkbox"
                  text={THEME_SPECS[theme].label}
                  chosen={chosen}
                  onPress={() =>
                    put({
                      themes: chosen
                        ? form.themes.filter((one) => one !== theme)
                        : [...form.themes, theme].slice(-POLICY_LIST_MAX.themes),
                    })
                  }
                />
              )
            })}
          </View>
        </FieldFrame>
      </EditorBlock>
    </>
  )
}
