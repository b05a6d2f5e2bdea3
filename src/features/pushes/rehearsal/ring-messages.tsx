import { useState } from 'react'
import { Button } from '@/ui/button/button'
import type { Rehearsal } from '@/shared/contract/pushes'
import { MessageCard } from '../message-card'
import { RING_LABELS } from '../words'

export interface RingMessagesProps {
  rehearsal: Rehearsal
  /** The name of the first ring. */
  fitting: string
}

/** The number of messages that stand there before somebody asks for all. */
const SHOWN = 4

/** The messages of the chosen rings, word by word. A ring whose people are asked for facts has one message for each question. */
export function RingMessages({ rehearsal, fitting }: RingMessagesProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { message, notice, rings = [] } = rehearsal
  const told = rings.filter(({ chosen, people }) => chosen && people > 0).flatMap(toMessages(fitting))
  if (told.length === 0) return <MessageCard message={message} notice={notice} />
  const left = isOpen ? 0 : told.length - SHOWN
  return (
    <>
      {told.slice(0, isOpen ? told.length : SHOWN).map(({ key, who, lines, notice: its }) => (
        <MessageCard
          key={key}
          {...(told.length > 1 && { title: `${who}会看到` })}
          message={{ ...message, lines }}
          notice={its}
        />
      ))}
      {left > 0 && (
        <Button kind="quiet" size="small" text={`再看 ${left} 种写法`} onPress={() => setIsOpen(true)} />
      )}
    </>
  )
}

type RingView = NonNullable<Rehearsal['rings']>[number]

const toMessages =
  (fitting: string) =>
  ({ ring, lines, notice, asks }: RingView) => {
    const who = ring === 'fit' ? fitting : RING_LABELS[ring]
    const asked = asks.flatMap(({ label, enterprises, lines: itsLines, notice: itsNotice }, index) =>
      itsLines && itsNotice
        ? [
            {
              key: `${ring} ${index}`,
              who: `${who}里问“${label}”的 ${enterprises} 家`,
              lines: itsLines,
              notice: itsNotice,
            },
          ]
        : [],
    )
    return asked.length > 0 ? asked : [{ key: ring, who, lines, notice }]
  }
