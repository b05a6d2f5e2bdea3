import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { addWording } from '@/shared/contract/wording'

addWording(DESK_WORDING)
