import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { ChoiceChip } from '@/ui/chip/chip'
import { ariaRole } from '@/ui/platform/platform'
import { useNow } from '@/ui/hooks/use-now'
import { formatWhen } from '@/shared/domain/time/wording'
import { MatchList } from '@/features/needs/matches/match-list'
import type { NeedView } from '@/shared/contract/need-view'
import { CATEGORY_SPECS, type Category } from '@/shared/domain/need/category'
import { COMMON_CATEGORIES } from '../words/category-picker'
import type { Preview } from './use-preview'
import './preview-card.scss'

/** More guesses than this do not help. */
const GUESSES_SHOWN = 2

export interface PreviewCardProps {
  preview: Preview | undefined
  pending: boolean
  max?: number
  /** The category that the person chose. */
  chosen: Category | undefined
  onChoose: (category: Category) => void
}

/** Services that may help before posting: those that fit, else the best guesses, else the likely categories. */
export function PreviewCard({ preview, pending, max = 3, chosen, onChoose }: PreviewCardProps) {
  if (!preview) return pending ? <View className="preview-note">正在找能帮上的服务…</View> : null
  const { matches, wellMatched, offlineAsOf } = preview
  if (matches.length === 0)
    return (
      <Card title="没有找到现成的服务">
        <OfflineNote asOf={offlineAsOf} />
        <View className="preview-text">
          换个说法试试，或者照样提交：{whoLooks(preview)}会人工帮您找。知道是哪一类就点一下，转得更准：
        </View>
        <CategoryChips categories={preview.categories} chosen={chosen} onChoose={onChoose} />
      </Card>
    )
  if (!wellMatched)
    return (
      <Card title="也许是这些">
        <OfflineNote asOf={offlineAsOf} />
        <View className="preview-near">
          没有十分对得上的。都不是的话照样提交，{whoLooks(preview)}会人工帮您找。
        </View>
        <MatchList matches={matches} max={GUESSES_SHOWN} />
      </Card>
    )
  return (
    <Card title="可能马上帮到您" aside={<View className="preview-aside">不用等，先看看</View>}>
      <OfflineNote asOf={offlineAsOf} />
      <MatchList matches={matches.filter(isStrong)} max={max} />
    </Card>
  )
}

const WEAK_WORD = 2

/** A service after the first one needs more than one short word, or a solved need, as its reason. */
function isStrong({ why }: NeedView['matches'][number], index: number): boolean {
  const words = why.flatMap((reason) => (reason.kind === 'words' ? reason.words : []))
  const isSolved = why.some(({ kind }) => kind === 'solved')
  return index === 0 || isSolved || words.length > 1 || words.some(({ length }) => length > WEAK_WORD)
}

const whoLooks = ({ promise }: Preview) => (promise ? ` ${promise.responsible} ` : '园区')

interface CategoryChipsProps extends Pick<PreviewCardProps, 'chosen' | 'onChoose'> {
  categories: readonly Category[] | undefined
}

/** The likely categories of the words, else the categories of most needs. */
function CategoryChips({ categories = COMMON_CATEGORIES, chosen, onChoose }: CategoryChipsProps) {
  return (
    <View className="chip-row preview-categories" {...ariaRole('group')} aria-label="可能的类别">
      {categories.map((category) => (
        <ChoiceChip
          key={category}
          role="toggle"
          text={CATEGORY_SPECS[category].label}
          chosen={category === chosen}
          onPress={() => onChoose(category)}
        />
      ))}
    </View>
  )
}

/** Says that this device found the services, and how old its catalogue is. */
function OfflineNote({ asOf }: { asOf: number | undefined }) {
  const now = useNow()
  return (
    <View>
      {asOf !== undefined && <View className="preview-note">离线：按 {formatWhen(asOf, now)} 的目录</View>}
    </View>
  )
}
