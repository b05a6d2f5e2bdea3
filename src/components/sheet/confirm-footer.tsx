import { Button } from '../button/button'

export interface ConfirmFooterProps {
  /** The verb of the button that does it. */
  verb: string
  onYes: () => void
  onClose: () => void
  danger?: boolean
  busy?: boolean
}

/** The lower edge of a sheet that asks: not now, or do it. */
export function ConfirmFooter({ verb, onYes, onClose, danger = false, busy = false }: ConfirmFooterProps) {
  return (
    <>
      <Button kind="quiet" text="先不" onPress={onClose} grow />
      <Button kind={danger ? 'danger' : 'primary'} text={verb} onPress={onYes} busy={busy} grow />
    </>
  )
}
