import type { LicenceView } from '@/shared/contract/enterprise-licence'
import type { ClaimView, EnterpriseDetail } from '@/shared/contract/enterprises'
import { maskPhone, type Enterprise, type Person } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import type { EnterpriseClaim } from '@/shared/domain/enterprise/claim'
import { enterpriseStatus, standingSteps } from '@/shared/domain/enterprise/standing'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { licences, type Licence } from '../_kernel/data/repositories/licences'
import { people } from '../_kernel/data/repositories/people'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'
import { files, type FileAddress } from '../_kernel/platform/files'
import { toLicenceView } from './licence-pictures'
import { toEnterpriseCard } from './list'

/** Who looks at an enterprise, and as what. */
export interface EnterpriseViewer {
  person: Person | undefined
  as: Membership | undefined
  now: number
}

/** Documents that belong to an enterprise: its people, its open claims, and the names of officers that it mentions by id. */
export interface Surroundings {
  people: readonly Person[]
  claims: readonly EnterpriseClaim[]
  names: ReadonlyMap<string, string>
  mergedInto?: string
  /** Pictures that wait for a decision, and their addresses; only for viewers who may verify. */
  licences: readonly Licence[]
  urls: ReadonlyMap<string, FileAddress>
}

/** Reads the people of the enterprise, the open claims, pictures that wait, and up to three documents that it names. */
export async function readSurroundings(
  { id, verification, closure, steward }: Enterprise,
  viewer: EnterpriseViewer,
): Promise<Surroundings> {
  const officers = [verification?.by, closure?.by].filter((by) => by !== undefined)
  const mayVerify =
    viewer.as?.role === 'administrator' || (steward !== undefined && steward.personId === viewer.person?.id)
  const [staff, claims, named, target, shown] = await Promise.all([
    people.ofEnterprise(id),
    enterpriseClaims.openOf(id),
    Promise.all(officers.map((officerId) => people.byId(officerId))),
    closure?.mergedInto === undefined ? undefined : enterprises.byId(closure.mergedInto),
    mayVerify ? licences.ofEnterprise(id) : [],
  ])
  const urls = await files.provenAddresses(shown.flatMap(({ fileId }) => fileId ?? []))
  const known = [...named, viewer.person].filter((person) => person !== undefined)
  return {
    people: staff,
    claims,
    names: new Map(known.map((person) => [person.id, person.name])),
    licences: shown,
    urls,
    ...(target && { mergedInto: target.name }),
  }
}

/** An enterprise as the viewer may see it. Only administrators see claimants' numbers in full, and the phone access log notes it. */
export async function toEnterpriseDetail(
  enterprise: Enterprise,
  { people: staff, claims, names, mergedInto, licences: shown, urls }: Surroundings,
  { person, as, now }: EnterpriseViewer,
): Promise<EnterpriseDetail> {
  const { verification, closure, version, checkDigitConfirmed } = enterprise
  const decides = as?.role === 'administrator'
  if (decides && person) {
    const claimants = claims.flatMap(({ personId }) => personId ?? [])
    await phoneAccessLog.record({ person, as, now }, { kind: 'claims', id: enterprise.id }, claimants)
  }
  const licence = toLicenceView(shown, licences.toId({ enterpriseId: enterprise.id }), urls)
  return {
    ...toEnterpriseCard(enterprise),
    version,
    checkDigitConfirmed,
    ...(licence && { licence }),
    ...(verification && {
      verification: {
        name: names.get(verification.by) ?? '',
        at: verification.at,
        how: verification.how,
        ...(verification.note !== undefined && { note: verification.note }),
      },
    }),
    ...(closure && {
      closure: {
        name: names.get(closure.by) ?? '',
        at: closure.at,
        reason: closure.reason,
        ...(mergedInto !== undefined && { mergedInto }),
      },
    }),
    people: staff.map(({ id, name, phone, memberships }) => ({
      personId: id,
      name,
      phone: maskPhone(phone),
      owner: memberships.some(
        (one) => one.role === 'staff' && one.enterpriseId === enterprise.id && one.owner,
      ),
    })),
    claims: claims.map((claim) =>
      toClaimView(claim, decides, toLicenceView(shown, licences.toId({ claimId: claim.id }), urls)),
    ),
    steps: decides ? stepsOf(enterprise, claims) : [],
  }
}

function toClaimView(
  { id, kind, name, phone, text, at }: EnterpriseClaim,
  decides: boolean,
  licence: LicenceView | undefined,
): ClaimView {
  const shown = decides ? phone : maskPhone(phone)
  return { id, kind, name, phone: shown, text, at, ...(licence && { licence }) }
}

/** The surroundings without these pictures: after a decision the answer no longer shows them. */
export function withoutLicences(around: Surroundings, ended: readonly Licence[]): Surroundings {
  return { ...around, licences: around.licences.filter((one) => !ended.includes(one)) }
}

function stepsOf(enterprise: Enterprise, claims: readonly EnterpriseClaim[]): EnterpriseDetail['steps'] {
  const isOpen = enterpriseStatus(enterprise) !== 'closed'
  return [
    ...standingSteps(enterprise),
    ...(isOpen ? (['invite'] as const) : []),
    ...(isOpen && claims.length > 0 ? (['decide'] as const) : []),
  ]
}
