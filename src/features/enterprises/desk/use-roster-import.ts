import { useRef, useState } from 'react'
import { chooseFile } from '@/cloud/device/choose-file'
import { uploadFile } from '@/cloud/device/files'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import type { RosterRehearsal } from '@/shared/contract/enterprise-roster'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'
import type { RegionCode } from '@/shared/domain/access/region'

/** How far the import of a roster is. */
export interface RosterImportState {
  fileName?: string
  rehearsal?: RosterRehearsal
  /** The number of rows that are imported, from the first call on. */
  progress?: { done: number; total: number }
  fault?: string
}

/**
 * The import of a roster: choose, rehearse, match columns, import. A lost connection stops it between two calls; going on adds nothing
 * twice.
 */
export function useRosterImport(regionCode: RegionCode, personId: string) {
  const [state, setState] = useState<RosterImportState>({})
  const [busy, setBusy] = useState<'upload' | 'rehearse' | 'import'>()
  const fileId = useRef('')
  const chosen = useRef<Record<string, string | null>>({})
  const rehearsing = useAction(cloud.enterprises.rehearseRoster)

  /** The connection was lost between two calls. */
  const [isBroken, setBroken] = useState(false)

  const rehearse = async (fileName: string | undefined) => {
    setBusy('rehearse')
    const answer = await rehearsing.run({ regionCode, fileId: fileId.current, columns: chosen.current })
    setBusy(undefined)
    const name = fileName === undefined ? {} : { fileName }
    setState(
      answer.ok ? { ...name, rehearsal: answer.data } : { ...name, fault: formatRefusal(answer.error) },
    )
  }
  const choose = async () => {
    const file = await chooseFile(['xlsx', 'csv'])
    if (!file) return
    if (file.sizeBytes > FILE_BYTES_MAX)
      return setState({
        fileName: file.name,
        fault: `文件超过 ${FILE_MEGABYTES_MAX} MB。请只留企业名单，另存后再选。`,
      })
    setBusy('upload')
    setState({ fileName: file.name })
    chosen.current = {}
    try {
      fileId.current = await uploadFile(personId, file)
    } catch {
      setBusy(undefined)
      return setState({ fileName: file.name, fault: '文件没有传上去，请检查网络再选一次。' })
    }
    await rehearse(file.name)
  }
  const match = async (column: number, key: string | null) => {
    chosen.current = { ...chosen.current, [column]: key }
    await rehearse(state.fileName)
  }
  const bringIn = async () => {
    const importId = state.rehearsal?.importId
    if (importId === undefined) return
    setBusy('import')
    setBroken(false)
    for (;;) {
      const answer = await cloud.enterprises.importRoster({ regionCode, importId })
      if (!answer.ok) {
        setBroken(answer.error.code === 'Unavailable')
        setState((before) => ({
          ...before,
          fault: `${formatRefusal(answer.error)}已导入的不会丢，也不会重复。`,
        }))
        break
      }
      const progress = answer.data
      setState(({ fault: _before, ...before }) => ({ ...before, progress }))
      if (progress.done === progress.total) break
    }
    setBusy(undefined)
  }
  useNetworkBack(isBroken && busy === undefined, () => void bringIn())
  return { ...state, busy, choose, match, bringIn }
}

export type RosterImport = ReturnType<typeof useRosterImport>
