import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePages } from '@/cloud/query/use-pages'
import type { CommonCode } from '@/shared/contract/action'
import type { PolicyCard } from '@/shared/contract/policy-view'
import type { RegionCode } from '@/shared/domain/access/region'
import type { DocumentTab } from './document-tabs'

interface Page {
  policies: PolicyCard[]
  nextCursor?: string | undefined
}

/** The policies of the desk, page by page, by region and tab. */
export function useDocuments(firstRegion: RegionCode, firstShow: DocumentTab) {
  const [regionCode, setRegion] = useState(firstRegion)
  const [show, setShow] = useState<DocumentTab>(firstShow)
  const list = usePages<Page, PolicyCard, CommonCode>(
    show === 'mine' ? 'desk-policies:mine' : `desk-policies:${regionCode}:${show}`,
    (cursor) => {
      const from = cursor === undefined ? {} : { cursor }
      if (show === 'mine') return cloud.policies.mine(from)
      if (show === 'above') return cloud.policies.search({ zoneCode: regionCode, ...from })
      return cloud.policies.queue({ regionCode, state: show, ...from })
    },
    (page) =>
      show === 'above' ? page.policies.filter((one) => one.regionCode !== regionCode) : page.policies,
  )
  return { regionCode, setRegion, show, setShow, list }
}

export type Documents = ReturnType<typeof useDocuments>
