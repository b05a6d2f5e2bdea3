import type { Invitation } from '@/shared/domain/access/account'
import { collection } from './repository'

/** Codes by which people join an enterprise or the staff of the park. */
export const invitations = collection<Invitation>('invitations')
