import type { SharedNeed } from '@/shared/domain/need/shared-need'
import { collection } from './repository'

/** Open needs that several enterprises share, as others may see them. */
export const sharedNeeds = collection<SharedNeed>('shared_needs', { audited: false })
