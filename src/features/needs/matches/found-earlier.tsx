import { Text, View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { ListRow } from '@/ui/list-row/list-row'
import { MarkedText } from '@/ui/marked-text/marked-text'
import type { NeedView } from '@/shared/contract/need-view'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { JudgeRow } from './judge-row'
import type { Judgements } from './use-judgements'
import { explainMatch } from './explain-match'
import './found-earlier.scss'

export interface FoundEarlierProps {
  earlier: NonNullable<NeedView['alsoFound']>['earlier']
  /** For a posted need: the judgements of these needs. */
  judgements?: Judgements
  /** Answers with a sentence about one of these needs. */
  onQuote?: ((sentence: string) => void) | undefined
}

/** Solved needs like this one: what the enterprise asked, how it was solved, and by which service or policy. */
export function FoundEarlier({ earlier, judgements, onQuote }: FoundEarlierProps) {
  return (
    <View>
      {earlier.map(({ earlierId, asked, answer, solvedBy, solvedByPolicy, why }) => {
        const { words, reasons } = explainMatch(why)
        return (
          <View key={earlierId} className="earlier">
            <View className="earlier-asked">
              <MarkedText text={asked} words={words} />
            </View>
            <View>
              <MarkedText text={answer} words={words} />
            </View>
            <View className="earlier-asked">
              {words.length > 0 && <Text>对上了：</Text>}
              {words.map((word) => (
                <Text key={word} className="marked earlier-word">
                  {word}
                </Text>
              ))}
              <Text>{reasons.join(' · ')}</Text>
            </View>
            {solvedBy && (
              <ListRow
                icon="check"
                title={`由“${solvedBy.name}”办成`}
                onPress={() => go(routes.service(solvedBy.serviceId))}
              />
            )}
            {solvedByPolicy && (
              <ListRow
                icon="policies"
                title={`用上了“${solvedByPolicy.name}”`}
                onPress={() => go(routes.policy(solvedByPolicy.policyId))}
              />
            )}
            {onQuote && (
              <Button
                kind="quiet"
                size="small"
                text="用这个办法答复"
                label={`用“${asked}”的办法答复`}
                onPress={() => onQuote(`园区里类似的情况是这样解决的：${answer}`)}
              />
            )}
            {judgements && (
              <JudgeRow
                judgements={judgements}
                item={{ collection: 'earlier_needs', itemId: earlierId }}
                name={asked}
              />
            )}
          </View>
        )
      })}
    </View>
  )
}
