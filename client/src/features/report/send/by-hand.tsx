import { setTold } from '@herringbone/shared/doc/edit-impact.ts'
import { setSummarySent } from '@herringbone/shared/doc/edit-report.ts'
import { Button } from '@mantine/core'
import { Check, Copy, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from './send.module.css'
import { sendTexts } from './send-texts.ts'
import type { Reader } from './who-field.tsx'

interface ByHandProps {
  people: readonly Reader[]
  message: string
  title: string
  /** Nobody is named who should know: then it is sent, or not, as a whole. */
  isNobody: boolean
}

/** Programs give up on longer addresses. */
const MAILTO_CHARS = 1_800

/** For what goes through a chat or a mail program of one's own; that it went is said by hand too. */
export function ByHand({ people, message, title, isNobody }: ByHandProps) {
  const t = useTexts(sendTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [copy, setCopy] = useState<'ready' | 'done' | 'failed'>('ready')
  const copyMessage = async () => {
    try {
      await navigator.clipboard.writeText(message)
      setCopy('done')
    } catch {
      setCopy('failed') // without https, or with the permission denied
    }
  }
  const mark = () =>
    board.edit((doc) => {
      const now = serverNow(board.session)
      for (const { id } of people) setTold(doc, id, now)
      setSummarySent(doc, now)
    })
  return (
    <div className={styles.way}>
      <div className={styles.buttons}>
        <Button
          variant="default"
          leftSection={
            copy === 'done' ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />
          }
          onClick={copyMessage}
        >
          {t(copy === 'done' ? 'copied' : 'copy')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={mailto(people, title, message)}
          leftSection={<ExternalLink size={18} aria-hidden />}
        >
          {t('mailto')}
        </Button>
        {canEdit && (isNobody || people.length > 0) && (
          <Button variant="light" onClick={mark}>
            {isNobody ? t('markSent') : t('markTold', { count: people.length })}
          </Button>
        )}
      </div>
      <p className={styles.hint} role="status">
        {copy === 'failed' && t('copyFailed')}
      </p>
    </div>
  )
}

/** Readers are hidden from each other. */
function mailto(people: readonly Reader[], title: string, message: string): string {
  const readers = people.flatMap(({ address }) => (address === null ? [] : [address]))
  const bcc = encodeURIComponent(readers.join(','))
  const start = `mailto:?bcc=${bcc}&subject=${encodeURIComponent(title)}&body=`
  const body = encodeURIComponent(message)
  // A cut message would look whole; the one that was copied is.
  return start.length + body.length <= MAILTO_CHARS ? start + body : start
}
