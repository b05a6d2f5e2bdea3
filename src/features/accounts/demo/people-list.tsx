import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { readDemoPeople, signInAs } from '@/cloud/rpc/demo-session'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { useQuery } from '@/cloud/query/use-query'
import { Avatar } from '@/ui/avatar/avatar'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { VisitorField } from './visitor-field'
import './people-list.scss'

/** Reads the people of the demo for `useQuery`. */
async function readPeople() {
  try {
    return { ok: true, data: await readDemoPeople() } as const
  } catch {
    return { ok: false, error: { code: 'Unavailable' } } as const
  }
}

/** Agents and administrators start at the desk, everybody else at home. */
async function findStart(): Promise<string> {
  const answer = await cloud.accounts.me({})
  const memberships = (answer.ok && answer.data.person?.memberships) || []
  const atDesk = memberships.some(({ role }) => role === 'agent' || role === 'administrator')
  return atDesk ? routes.queue() : routes.home()
}

/** The invented people of the demo by role; a press signs in as that person. */
export function PeopleList() {
  const query = useQuery('demo-people', readPeople)
  const me = useMe()
  const [entering, setEntering] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const people = query.data ?? []
  const enter = async (personId: string) => {
    setEntering(personId)
    setFailed(false)
    try {
      await signInAs(personId)
      goInstead(await findStart())
    } catch {
      setFailed(true)
    } finally {
      setEntering(undefined)
    }
  }
  return (
    <QueryFrame {...toFrame(query)} rows={4}>
      {failed && <RefusalNote text="没能进入演示，请再点一次。" />}
      <VisitorField onEnter={(name) => void enter(`visitor-${name}`)} />
      {[...new Set(people.map(({ role }) => role))].map((role) => (
        <View key={role} className="people-group">
          <View className="people-role">{role}</View>
          <View className="people-cards">
            {people
              .filter((person) => person.role === role)
              .map((person) => (
                <Card
                  key={person.id}
                  label={`以${person.name}的身份进入，${person.role}`}
                  chosen={person.id === me.person?.personId}
                  onPress={() => void enter(person.id)}
                >
                  <View className="people-card">
                    <Avatar name={person.name} />
                    <View className="people-words">
                      <Text className="people-name">{person.name}</Text>
                      <View className="people-place">{person.place || '还没有加入任何地方'}</View>
                      <View className="people-for">{person.description}</View>
                    </View>
                    {person.id === entering && <Chip text="正在进入…" />}
                    {person.id === me.person?.personId && person.id !== entering && (
                      <Chip text="现在是" icon="check" />
                    )}
                  </View>
                </Card>
              ))}
          </View>
        </View>
      ))}
    </QueryFrame>
  )
}
