import type { SharedNeed } from '@/shared/domain/need/shared-need'
import { collection } from './repository'

/** The same open needs of several enterprises, as others may see them. */
export const sharedNeeds = collection<SharedNeed>('shared_needs', { audited: false })
