import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './check-in.module.css'
import { checkInTexts } from './check-in-texts.ts'
import { SideCard } from './side-card.tsx'

/** One word from everyone at the start; the words are there for all. */
export function CheckInCard() {
  const t = useTexts(checkInTexts)
  const mayClose = useRefusal('checkIn.close') === null
  const maySay = useRefusal('checkIn.say') === null
  const { send } = useCommand()
  return (
    <SideCard title={t('title')} showLabel={t('show')} hideLabel={t('hide')}>
      <p>{t('question')}</p>
      {maySay && <OwnWord />}
      <Words />
      {mayClose && (
        <Button variant="default" onClick={() => void send({ type: 'checkIn.close' })}>
          {t('close')}
        </Button>
      )}
    </SideCard>
  )
}

function OwnWord() {
  const t = useTexts(checkInTexts)
  const board = useBoard()
  const said = useSession(({ view }) => view?.checkIn?.words[board.me.id])
  const [typed, setTyped] = useState('')
  const { send, pending } = useCommand()
  const word = typed.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (word && (await send({ type: 'checkIn.say', word }))) setTyped('')
  }
  return (
    <form className={styles.say} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={t('word')}
        placeholder={said ?? t('word')}
        description={t('hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={LIMITS.checkInChars}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" loading={pending} disabled={!word}>
        {t(said === undefined ? 'say' : 'change')}
      </Button>
    </form>
  )
}

function Words() {
  const t = useTexts(checkInTexts)
  const words = useSession(({ view }) => view?.checkIn?.words)
  const peers = usePeers((state) => state.peers)
  const said = Object.entries(words ?? {})
  if (said.length === 0) return <p className={styles.privacy}>{t('noneYet')}</p>
  return (
    <>
      <h3 className="hb-caps">{t('soFar', { count: said.length })}</h3>
      <ul className={styles.words}>
        {said.map(([person, word]) => {
          const name = peers.find((peer) => peer.person === person)?.name
          return (
            <li key={person}>
              {word}
              {name && <span>{name}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
