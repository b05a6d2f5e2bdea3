import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { Avatar } from '@/ui/avatar/avatar'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { OpenButton } from '@/ui/button/open-button'
import { ListRow } from '@/ui/list-row/list-row'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { maskPhone } from '@/shared/domain/access/account'
import { EnterpriseCard } from './enterprise-card'
import { formatMembership } from './role-words'
import { SwitchPerson } from './demo/switch-person'
import { TextSizeCard } from './text-size-card'
import './mine.scss'

/** The person, their memberships and enterprise, and the settings. */
export function Mine() {
  const me = useMe()
  return (
    <>
      <QueryFrame {...toFrame(me.query)}>
        <Card>
          <View className="mine-who">
            <Avatar name={me.person?.name ?? '您'} />
            <View className="mine-words">
              <View className="mine-name">{me.person?.name ?? '您好'}</View>
              <View className="mine-phone">{me.person ? maskPhone(me.person.phone) : '还没有登记'}</View>
            </View>
            <SwitchPerson />
          </View>
          {(me.person?.memberships ?? []).map((membership) => (
            <View key={formatMembership(membership)} className="mine-membership">
              {formatMembership(membership)}
            </View>
          ))}
        </Card>
        {(me.person?.memberships ?? []).length === 0 && <Newcomer />}
        <DeskRow />
        {me.enterprise && <EnterpriseCard enterprise={me.enterprise} />}
        <Card>
          <ListRow
            icon="bell"
            title="消息"
            text="办理进展和提醒都在这里"
            aside={me.unread > 0 && <Chip text={`${me.unread} 条未读`} tone="bad" />}
            onPress={() => go(routes.notices())}
          />
          {me.staff && <StaffRows owner={me.staff.owner} />}
          {(me.person?.memberships ?? []).length > 0 && (
            <ListRow
              icon="plus"
              title="用邀请码加入"
              text="再加入一家企业或园区"
              onPress={() => go(routes.join())}
            />
          )}
          {me.staff && (
            <ListRow
              icon="file"
              title="凭回执转入诉求"
              text="登记企业前园区替您登记过的"
              onPress={() => go(routes.receipt())}
            />
          )}
          {me.person && (
            <ListRow
              icon="lock"
              title="个人信息"
              text="保存了什么、谁看过，导出和删除"
              onPress={() => go(routes.myData())}
            />
          )}
        </Card>
      </QueryFrame>
      <TextSizeCard />
      <Card>
        <ListRow
          icon="info"
          title="隐私说明"
          text="向微信要什么、留下什么、谁看得到"
          onPress={() => go(routes.privacy())}
        />
        {process.env.TARO_ENV === 'weapp' && <CustomerService />}
      </Card>
    </>
  )
}

/** WeChat's own conversation with the people who look after the mini-program, for questions that no page here answers. */
function CustomerService() {
  return (
    <>
      <View className="mine-hint">登记不上、打不开、显示不对，可以找小程序客服；办事请提诉求，有时限。</View>
      <OpenButton kind="quiet" size="small" openType="contact" text="联系小程序客服" />
    </>
  )
}

/** For people without a membership: the two ways to get one. */
function Newcomer(): ReactNode {
  return (
    <Card title="先从这里开始">
      <View className="mine-hint">
        <Text>登记企业后就能提诉求，园区专人负责、限时答复。同事已经登记过的，向他要一个邀请码。</Text>
      </View>
      <View className="mine-buttons">
        <Button text="登记企业" onPress={() => go(routes.register())} grow />
        <Button kind="quiet" text="用邀请码加入" onPress={() => go(routes.join())} grow />
      </View>
      <Button kind="plain" text="企业已经登记过？申请加入" onPress={() => go(routes.claim())} />
      <Button kind="plain" text="园区给过回执码？用回执码确认" onPress={() => go(routes.receipt())} />
    </Card>
  )
}

/** For people of the park: leads to their work. Their home page has all places of the desk. */
function DeskRow(): ReactNode {
  const { park } = useMe()
  if (park.length === 0) return null
  const answersNeeds = park.some(({ role }) => role !== 'publisher')
  return (
    <Card>
      <ListRow
        icon="desk"
        title="工作台"
        text={answersNeeds ? '诉求按剩余时间排好' : '政策录入、送审、发布'}
        onPress={() => go(answersNeeds ? routes.queue() : routes.deskPolicies())}
      />
    </Card>
  )
}

/** The rows about their enterprise, for its staff. */
function StaffRows({ owner }: { owner: boolean }) {
  return (
    <>
      <ListRow
        icon="file"
        title="企业档案"
        text="填过什么、谁填的，哪些政策在等"
        onPress={() => go(routes.profile())}
      />
      <ListRow
        icon="users"
        title={owner ? '同事与邀请' : '同事'}
        text={owner ? '看看都有谁，给新同事发邀请码' : '看看都有谁'}
        onPress={() => go(routes.colleagues())}
      />
    </>
  )
}
