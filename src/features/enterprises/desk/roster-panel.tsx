import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeskRegions } from '@/cloud/query/use-desk-regions'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { ROSTER_ROWS_MAX } from '@/shared/contract/limits'
import { regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { RosterColumns } from './roster-columns'
import { RosterExport } from './roster-export'
import { RosterRows, RosterSummary } from './roster-report'
import { useRosterImport, type RosterImport } from './use-roster-import'
import './enterprises.scss'

export interface RosterPanelProps {
  places: readonly { regionCode: RegionCode; regionName: string }[]
  personId: string
}

/** The roster of a zone: imported from a file, exported as one. */
export function RosterPanel({ places, personId }: RosterPanelProps) {
  const zones = useDeskRegions(places).filter(({ code }) => regionLevel(code) === 'zone')
  const [chosen, setChosen] = useState<RegionCode>()
  const zone = zones.find(({ code }) => code === chosen) ?? zones[0]
  if (!zone)
    return <EmptyState icon="upload" title="还没有园区" text="名册属于园区，您管理的范围里还没有园区" />
  return (
    <View>
      {zones.length > 1 && (
        <ChoiceField
          label="哪个园区的名册"
          choices={zones.map(({ code, name }) => ({ key: code, title: name }))}
          value={zone.code}
          onChange={setChosen}
        />
      )}
      <RosterImportSteps key={zone.code} regionCode={zone.code} regionName={zone.name} personId={personId} />
      <RosterExport key={`export:${zone.code}`} regionCode={zone.code} regionName={zone.name} />
    </View>
  )
}

interface StepsProps {
  regionCode: RegionCode
  regionName: string
  personId: string
}

function RosterImportSteps({ regionCode, regionName, personId }: StepsProps) {
  const roster = useRosterImport(regionCode, personId)
  const { rehearsal, progress, fault } = roster
  const isDone = progress !== undefined && progress.done === progress.total
  return (
    <View>
      <Card title={`导入${regionName}的企业名册`}>
        <View>
          {`一行一家企业，Excel（.xlsx）或 CSV 都行，最多 ${ROSTER_ROWS_MAX} 家。至少要有企业名称、统一社会信用代码、行业三列。先检查，每一行都有结果；有一行不对就一家也不导入。`}
        </View>
        <View className="enterprises-buttons">
          <Button
            kind={rehearsal ? 'quiet' : 'primary'}
            size="small"
            icon="upload"
            text={roster.fileName === undefined ? '选名册文件' : '换一个文件'}
            busy={roster.busy === 'upload' || roster.busy === 'rehearse'}
            busyText={roster.busy === 'upload' ? '正在上传…' : '正在检查…'}
            disabled={roster.busy === 'import'}
            onPress={() => void roster.choose()}
          />
        </View>
        {roster.fileName !== undefined && <View className="enterprises-more">{roster.fileName}</View>}
      </Card>
      {fault !== undefined && <RefusalNote text={fault} />}
      {progress && (
        <RefusalNote
          tone={isDone ? 'good' : 'info'}
          icon={isDone ? 'check' : 'clock'}
          text={
            isDone
              ? `名册已导入，共 ${progress.total} 家有变化。`
              : `正在导入：${progress.done} / ${progress.total}`
          }
        />
      )}
      {rehearsal && !isDone && rehearsal.missing.length === 0 && <RosterSummary rehearsal={rehearsal} />}
      {rehearsal && !isDone && (
        <RosterColumns rehearsal={rehearsal} onMatch={(column, key) => void roster.match(column, key)} />
      )}
      {rehearsal && !isDone && rehearsal.missing.length === 0 && <RosterRows rehearsal={rehearsal} />}
      {rehearsal?.importId !== undefined && !isDone && <ImportFooter roster={roster} />}
    </View>
  )
}

function ImportFooter({ roster }: { roster: RosterImport }) {
  const { added = 0, changed = 0 } = roster.rehearsal?.counts ?? {}
  if (added + changed === 0)
    return <RefusalNote tone="info" icon="check" text="和现在的名册一样，不用导入。" />
  return (
    <ActionFooter>
      <Button
        text={roster.progress ? '接着导入' : `导入 ${added + changed} 家`}
        busy={roster.busy === 'import'}
        busyText="正在导入，请不要离开…"
        disabled={roster.busy !== undefined}
        onPress={() => void roster.bringIn()}
        grow
      />
    </ActionFooter>
  )
}
