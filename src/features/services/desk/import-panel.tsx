import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { ActionFooter } from '@/ui/action-footer/action-footer'
import { Button } from '@/ui/button/button'
import { useStored } from '@/ui/hooks/use-stored'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { showToast } from '@/ui/platform/feedback'
import { ImportCard } from './import-card'
import { countOutcomes, ImportReport, formatImportCounts, type ImportResult } from './import-report'

export interface ImportPanelProps {
  regionCode: string
  regionName: string
  onImported: () => void
  onClose: () => void
}

/** Imports services from a table. First a rehearsal reports on every row; then all rows are imported, or none. */
export function ImportPanel({ regionCode, regionName, onImported, onClose }: ImportPanelProps) {
  const [csv, change, forget] = useStored(`import-draft:${regionCode}`, '')
  const [report, setReport] = useState<ImportResult>()
  const action = useAction(cloud.services.import)
  const replaceCsv = (text: string) => {
    setReport(undefined)
    action.reset()
    change(() => text)
  }
  const { press, refusal } = usePressAgain(action, async (rehearse: boolean) => {
    const answer = await action.run({ regionCode, csv, rehearse })
    if (!answer.ok) return
    setReport(answer.data)
    if (!answer.data.imported) return
    forget()
    showToast(`已导入：${formatImportCounts(answer.data)}`)
    onImported()
  })
  const counts = report && countOutcomes(report)
  const isRehearsed = report && !report.imported && counts?.wrong === 0
  const changes = (counts?.added ?? 0) + (counts?.changed ?? 0)
  return (
    <>
      {!report?.imported && (
        <ImportCard
          regionName={regionName}
          csv={csv}
          onChange={replaceCsv}
          fault={action.refusal?.fields?.['csv']}
        />
      )}
      {refusal !== undefined && <RefusalNote text={refusal} />}
      {report && <ImportReport result={report} />}
      {counts && counts.wrong > 0 && (
        <RefusalNote text={`有 ${counts.wrong} 行要改。改好再检查一次，现在一行也没有导入。`} />
      )}
      <ActionFooter>
        {report?.imported ? (
          <Button text="回到目录" onPress={onClose} grow />
        ) : (
          <>
            <Button kind="quiet" text="不导入了" onPress={onClose} />
            {isRehearsed && changes > 0 ? (
              <Button
                text={`导入 ${changes} 项`}
                busy={action.pending}
                busyText="正在导入…"
                onPress={() => press(false)}
                grow
              />
            ) : (
              <Button
                text="先检查"
                disabled={csv.trim() === ''}
                busy={action.pending}
                busyText="正在检查…"
                onPress={() => press(true)}
                grow
              />
            )}
          </>
        )}
      </ActionFooter>
    </>
  )
}
