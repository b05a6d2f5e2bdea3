import { Halves } from '@/ui/halves/halves'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { Screen } from '@/ui/screen/screen'
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
  const { frame, person, staff, park, enterprise, unread } = useHome()
  const place = enterprise?.regionName ?? park[0]?.regionName
  return (
    <Screen title="双创图谱" place="home" tab aside={place} wide>
      <QueryFrame {...frame}>
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
              {!staff && park.length === 0 && (
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
              {(staff || park.length === 0) && <ServicesCard />}
              {person && <NoticesCard unread={unread} />}
            </>
          }
        />
      </QueryFrame>
    </Screen>
  )
}
