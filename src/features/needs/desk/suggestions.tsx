import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { MatchCard } from '@/ui/match-card/match-card'
import { call } from '@/ui/platform/feedback'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import type { NeedView } from '@/shared/contract/need-view'
import { NeedAlsoFound } from '../detail/need-also-found'
import { JudgeRow } from '../matches/judge-row'
import { useJudgements } from '../matches/use-judgements'
import { explainMatch } from '../matches/explain-match'
import './suggestions.scss'

const SUGGESTIONS_MAX = 3

type Suggestion = NeedView['matches'][number]

export interface SuggestionsProps {
  need: NeedView
  /** Undefined when the officer cannot reply now. */
  onAnswer: ((sentence: string) => void) | undefined
  /** Text of the button that answers with a service. */
  answerText: string
  onJudged: (judged: NonNullable<NeedView['judged']>) => void
}

/** Services that fit, each with reasons and a button to answer with it. Below them policies and solved needs that fit. */
export function Suggestions({ need, onAnswer, answerText, onJudged }: SuggestionsProps) {
  const judgements = useJudgements(need, onJudged)
  const matches = need.matches.slice(0, SUGGESTIONS_MAX)
  return (
    <View>
      <Card
        title="可以用的服务"
        aside={need.wellMatched ? undefined : <Chip text="没有正好对上的" tone="warn" icon="question" />}
      >
        {matches.length === 0 && (
          <View className="suggestion-none">
            目录里没有对得上的服务，请人工找资源；解决后可把做法补进服务目录。
          </View>
        )}
        <View>
          {matches.map((match) => {
            const { serviceId, name, organizationName, phone, why } = match
            return (
              <MatchCard
                key={serviceId}
                verb="查看服务"
                name={name}
                organizationName={organizationName}
                {...explainMatch(why)}
                onOpen={() => go(routes.service(serviceId))}
              >
                <View className="suggestion-buttons">
                  {onAnswer && (
                    <Button
                      size="small"
                      kind="quiet"
                      text={answerText}
                      onPress={() => onAnswer(fillAnswer(match))}
                    />
                  )}
                  <Button
                    size="small"
                    kind="plain"
                    icon="phone"
                    text={phone}
                    label={`打电话给${organizationName}，${phone}`}
                    onPress={() => call(phone)}
                  />
                </View>
                <JudgeRow
                  judgements={judgements}
                  item={{ collection: 'services', itemId: serviceId }}
                  name={name}
                />
              </MatchCard>
            )
          })}
        </View>
      </Card>
      <NeedAlsoFound need={need} judgements={judgements} onQuote={onAnswer} />
    </View>
  )
}

/** A reply that recommends a service: name, provider and phone number. */
function fillAnswer({ name, organizationName, phone }: Suggestion): string {
  return `为您找到“${name}”，由${organizationName}提供，电话 ${phone}。您可以直接联系，说明是园区介绍的；我会跟进到办成。`
}
