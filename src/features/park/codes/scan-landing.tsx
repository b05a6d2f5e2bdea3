import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { go, goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { CodeTarget } from '@/shared/contract/park-codes'
import { formatRefusal } from '@/shared/contract/wording'

/** Opens the page of a scanned code at once. When that page no longer exists, says so and offers another way. */
export function ScanLanding({ scene }: { scene: string }) {
  const opened = useQuery(scene === '' ? undefined : `scan:${scene}`, () => cloud.park.openCode({ scene }))
  const target = opened.data?.target
  const route = target && routeTo(target)
  useEffect(() => {
    if (route !== undefined) goInstead(route)
  }, [route])
  if (scene === '') return <Nowhere title="没有读到码的内容" text="请对准码再扫一次，或从首页进入。" />
  if (opened.refusal && !target) {
    const isUnknown = opened.refusal.code === 'CodeUnknown'
    return isUnknown ? (
      <Nowhere title="这个码打不开" text={formatRefusal(opened.refusal)} />
    ) : (
      <EmptyState
        icon="offline"
        title="没有取到内容"
        text={formatRefusal(opened.refusal)}
        action={{ text: opened.pending ? '正在重试…' : '再试一次', onPress: () => void opened.refresh() }}
      />
    )
  }
  if (!target || route !== undefined) return <Skeleton rows={3} />
  return <Landing target={target} />
}

/** The page that the code is for; undefined when this page itself shows the answer. */
function routeTo(target: CodeTarget): string | undefined {
  if (target.kind === 'receipt') return routes.receipt(target.code)
  if (target.kind === 'policy' && !target.isOver) return routes.policy(target.policyId)
  if (target.kind === 'service' && !target.isOver) return routes.service(target.serviceId)
  return undefined
}

function Landing({ target }: { target: CodeTarget }) {
  switch (target.kind) {
    case 'policy':
      return (
        <EmptyState
          icon="file"
          title={target.title === '' ? '这项政策已经撤回' : `“${target.title}”已经失效`}
          text="海报或链接是以前做的。现在能申报的政策在政策页。"
          action={{ text: '看现在有效的政策', onPress: () => goInstead(routes.policies()) }}
        />
      )
    case 'service':
      return (
        <EmptyState
          icon="desk"
          title={`“${target.name}”已经停办`}
          text="需要帮助时，直接写下您的难处，园区会找合适的人答复。"
          action={{ text: '提诉求', onPress: () => goInstead(routes.postNeed()) }}
        />
      )
    case 'agent':
      return target.isOver ? (
        <EmptyState
          icon="users"
          title="这位专员已不在岗"
          text="您的事照样有人办：写下来，由现在值班的专员答复。"
          action={{ text: '提诉求', onPress: () => goInstead(routes.postNeed()) }}
        />
      ) : (
        <Welcome
          title={`${target.name}，${target.regionName}服务专员`}
          text="企业有难处，写下来就有人答复、有期限。"
        />
      )
    case 'park':
      return <Welcome title={target.regionName} text={`办公时间：${target.openHours}`} />
    case 'receipt':
      return <Skeleton rows={3} />
  }
}

function Welcome({ title, text }: { title: string; text: string }) {
  return (
    <Card title={title}>
      <View>{text}</View>
      <Button text="提诉求" onPress={() => go(routes.postNeed())} />
      <Button kind="quiet" text="看政策" onPress={() => goInstead(routes.policies())} />
      <Button kind="plain" text="登记我的企业" onPress={() => go(routes.register())} />
    </Card>
  )
}

function Nowhere({ title, text }: { title: string; text: string }) {
  return (
    <EmptyState
      icon="search"
      title={title}
      text={text}
      action={{ text: '回首页', onPress: () => goInstead(routes.home()) }}
    />
  )
}
