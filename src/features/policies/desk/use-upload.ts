import { useRef, useState } from 'react'
import type { LocalFile } from '@/cloud/rpc/connection'
import { uploadFile } from '@/cloud/device/files'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import type { PolicyFile } from '@/shared/domain/policy/policy'
import { FILE_BYTES_MAX, FILE_MEGABYTES_MAX } from '@/shared/contract/limits'
import { formatFileSize } from '@/ui/file-links/file-name'
import { chooseFile } from '@/cloud/device/choose-file'

/** Why a file cannot be sent; undefined when it can. */
export type FileRule = (file: Pick<LocalFile, 'name' | 'sizeBytes'>) => string | undefined

/**
 * Sends one file at a time to the storage, with progress. The person can stop it and loses nothing else. After a lost connection the file
 * is sent again from its beginning, once the network is back: WeChat cannot continue in the middle of a file.
 */
export function useUpload(
  personId: string,
  endings: readonly string[],
  faultOf: FileRule = plainRule(endings),
) {
  const [state, setState] = useState<{ name: string; share?: number; fault?: string }>({ name: '' })
  const turn = useRef(0)
  const goOn = useRef<() => void>(undefined)
  const [isWaiting, setIsWaiting] = useState(false)
  useNetworkBack(isWaiting, () => goOn.current?.())
  /** Resolves when the network is back, or when another file or none is wanted. */
  const networkBack = () =>
    new Promise<void>((resolve) => {
      goOn.current = resolve
      setIsWaiting(true)
    }).then(() => setIsWaiting(false))
  /** From now on another file is wanted, or none. */
  const begin = () => {
    turn.current += 1
    goOn.current?.()
    return turn.current
  }
  const send = async (file: LocalFile): Promise<PolicyFile | undefined> => {
    const { name, sizeBytes } = file
    const mine = begin()
    const fault = faultOf(file)
    if (fault !== undefined) {
      setState({ name, fault: `${name}：${fault}` })
      return undefined
    }
    while (mine === turn.current) {
      setState({ name, share: 0 })
      try {
        const fileId = await uploadFile(personId, file, (share) => {
          if (mine === turn.current) setState({ name, share })
        })
        if (mine !== turn.current) return undefined
        setState({ name, share: 1 })
        return { fileId, name, sizeBytes }
      } catch {
        if (mine !== turn.current) return undefined
        setState({ name, fault: `${name}没有传上去，请检查网络。连上网会自动重传，也可以重新选文件` })
        await networkBack()
      }
    }
    return undefined
  }
  /** Forgets progress and fault. A file on its way is dropped. */
  const cancel = () => {
    begin()
    setState({ name: '' })
  }
  return {
    ...state,
    cancel,
    send,
    /** Makes a function that is true as long as the present file is still wanted. */
    wanted: () => {
      const mine = turn.current
      return () => mine === turn.current
    },
    /** Lets the person choose a file, and sends it. Undefined when no file was sent. */
    choose: async (): Promise<PolicyFile | undefined> => {
      const file = await chooseFile(endings)
      const sent = file && (await send(file))
      if (sent) setState({ name: '' })
      return sent
    },
  }
}

function plainRule(endings: readonly string[]): FileRule {
  return ({ name, sizeBytes }) => {
    const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
    if (!endings.includes(ending)) return `类型不对：请用 ${endings.join('、')} 文件`
    if (sizeBytes === 0) return '文件是空的，请换一个'
    return sizeBytes > FILE_BYTES_MAX
      ? `太大了（${formatFileSize(sizeBytes)}）：单个不超过 ${FILE_MEGABYTES_MAX} MB`
      : undefined
  }
}
