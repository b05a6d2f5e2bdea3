import { useMemo } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { CATEGORIES } from '@/shared/domain/need/category'
import { PostNeedForm } from './post-need-form'

/** The queries of the page's address, which anybody can write. */
export interface PostNeedScreenProps {
  text: string | undefined
  category: string | undefined
  serviceName: string | undefined
  policyId: string | undefined
  policyTitle: string | undefined
}

/** The form for staff of an enterprise. Others see how to become that. */
export function PostNeedScreen(props: PostNeedScreenProps) {
  const { text, category, serviceName, policyId, policyTitle } = props
  const me = useMe()
  const start = useMemo(() => {
    const known = CATEGORIES.find((one) => one === category)
    const words = text ?? (serviceName === undefined ? undefined : `想办“${serviceName}”：`)
    return {
      ...(words !== undefined && { text: words }),
      ...(known && { category: known }),
      ...(policyId !== undefined && { policy: { id: policyId, title: policyTitle ?? '这项政策' } }),
    }
  }, [category, policyId, policyTitle, serviceName, text])
  if (!me.known)
    return (
      <QueryFrame {...toFrame(me.query)} rows={2}>
        {null}
      </QueryFrame>
    )
  if (!me.person || !me.staff)
    return (
      <EmptyState
        icon="building"
        title="提诉求要先有企业身份"
        text="登记您的企业，或用同事给的邀请码加入。一分钟就好。"
        action={{ text: '登记企业', onPress: () => goInstead(routes.register()) }}
      />
    )
  return (
    <PostNeedForm
      enterpriseId={me.staff.enterpriseId}
      person={me.person}
      start={start}
      onPosted={(needId) => goInstead(routes.need(needId, true))}
    />
  )
}
