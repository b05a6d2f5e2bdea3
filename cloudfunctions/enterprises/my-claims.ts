import type { contract } from '@/shared/contract'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { toUploadKey } from '../_kernel/platform/uploads'
import type { Handler } from '../_kernel/rpc/handler'

export const myClaims: Handler<typeof contract.enterprises.myClaims> = async ({ openid }) => ({
  uploadKey: toUploadKey(openid),
  claims: (await enterpriseClaims.ofPerson(openid)).map(
    ({ id, enterpriseName, kind, at, state, reason }) => ({
      id,
      enterpriseName,
      kind,
      at,
      state,
      ...(reason !== undefined && { reason }),
    }),
  ),
})
