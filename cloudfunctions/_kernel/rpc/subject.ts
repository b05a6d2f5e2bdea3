import type { SubjectKind } from '@/shared/contract/action'
import type { Enterprise, Invitation } from '@/shared/domain/access/account'
import type { Need } from '@/shared/domain/need/need'
import type { Policy } from '@/shared/domain/policy/policy'
import { regionCode, type RegionCode } from '@/shared/domain/access/region'
import type { Subject } from '@/shared/domain/access/role'
import type { Service } from '@/shared/domain/service/service'
import { ActionError } from './action-error'
import { type Push, pushes } from '../data/repositories/pushes'
import { enterprises } from '../data/repositories/enterprises'
import { invitations } from '../data/repositories/invitations'
import { needs } from '../data/repositories/needs'
import { services } from '../data/repositories/services'
import { policies } from '../data/repositories/policies'

/** The document that the kernel loads for the handler, by the kind of subject. */
export interface SubjectDocuments {
  self: undefined
  region: RegionCode
  enterprise: Enterprise
  need: Need
  service: Service
  policy: Policy
  push: Push
  invitation: Invitation
}

/** A loaded subject. */
export interface LoadedSubject<K extends SubjectKind> {
  document: SubjectDocuments[K]
  /** Where it belongs, for the check of scope. */
  subject: Subject
}

type Input = Readonly<Record<string, unknown>>

const LOADERS: { [K in SubjectKind]: (input: Input) => Promise<LoadedSubject<K>> } = {
  self: async () => ({ document: undefined, subject: {} }),
  region: async (input) => {
    const code = regionCode(String(input['regionCode']))
    return { document: code, subject: { regionCode: code } }
  },
  enterprise: async (input) => {
    const enterprise = found(await enterprises.byId(String(input['enterpriseId'])))
    return {
      document: enterprise,
      subject: { enterpriseId: enterprise.id, regionCode: enterprise.regionCode },
    }
  },
  need: async (input) => {
    const need = found(await needs.byId(String(input['needId'])))
    return { document: need, subject: { enterpriseId: need.enterpriseId, regionCode: need.zoneCode } }
  },
  service: async (input) => {
    const service = found(await services.byId(String(input['serviceId'])))
    return { document: service, subject: { regionCode: service.regionCode } }
  },
  policy: async (input) => {
    const policy = found(await policies.byId(String(input['policyId'])))
    return { document: policy, subject: { regionCode: policy.regionCode } }
  },
  push: async (input) => {
    const push = found(await pushes.byId(String(input['pushId'])))
    return { document: push, subject: { regionCode: push.regionCode } }
  },
  invitation: async (input) => {
    const invitation = found(await invitations.byId(String(input['code'])))
    const { membership } = invitation
    if (membership.role !== 'staff')
      return { document: invitation, subject: { regionCode: membership.regionCode } }
    const { id, regionCode: place } = found(await enterprises.byId(membership.enterpriseId))
    return { document: invitation, subject: { enterpriseId: id, regionCode: place } }
  },
}

/** Loads the document that the input names. @throws ActionError NotFound */
export function loadSubject<K extends SubjectKind>(kind: K, input: Input): Promise<LoadedSubject<K>> {
  return LOADERS[kind](input)
}

function found<T>(document: T | undefined): T {
  if (document === undefined) throw new ActionError('NotFound')
  return document
}
