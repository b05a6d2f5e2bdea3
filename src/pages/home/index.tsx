import { Halves } from '@/ui/halves/halves'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Screen } from '@/ui/screen/screen'
import { Skeleton } from '@/ui/skeleton/skeleton'
import { BeginCard } from '@/features/home/begin-card'
import { DeskPlaces } from '@/features/home/desk-places'
import { NoticesCard } from '@/features/home/notices-card'
import { ServicesCard } from '@/features/home/services-card'
import { StewardCard } from '@/features/home/steward-card'
import { TodayCard } from '@/features/home/today-card'
import { useHome } from '@/features/home/use-home'
import { AskCard } from '@/features/needs/ask-card'
import { VisitorAskCard } from '@/features/needs/visitor-ask-card'
import { OpenNeedsCard } from '@/features/needs/list/open-needs-card'
import { FitCard } from '@/features/policies/fit-card'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'

export default function HomePage() {
  const { known, problem, retry, person, staff, park, enterprise, unread } = useHome()
  const place = enterprise?.regionName ?? park[0]?.regionName
  return (
    <Screen title="双创图谱" place="home" tab aside={place} wide>
      {problem !== undefined && <RefusalNote text={problem} action={{ text: '重试', onPress: retry }} />}
      {!known && problem === undefined && <Skeleton rows={3} />}
      <Halves
        main={
          <>
            {park.length > 0 && <TodayCard />}
            {person && staff && (
              <>
                <AskCard
                  enterpriseId={staff.enterpriseId}
                  personId={person.personId}
                  onContinue={(category) => go(routes.postNeed(category === undefined ? {} : { category }))}
                />
                <OpenNeedsCard enterpriseId={staff.enterpriseId} />
              </>
            )}
            {known && !staff && park.length === 0 && (
              <>
                <VisitorAskCard />
                <BeginCard />
              </>
            )}
          </>
        }
        side={
          <>
            {person && staff && <FitCard enterpriseId={staff.enterpriseId} />}
            {staff && enterprise?.steward && (
              <StewardCard steward={enterprise.steward} zoneName={enterprise.regionName} />
            )}
            {park.length > 0 && <DeskPlaces />}
            {known && (staff || park.length === 0) && <ServicesCard />}
            {person && <NoticesCard unread={unread} />}
          </>
        }
      />
    </Screen>
  )
}
