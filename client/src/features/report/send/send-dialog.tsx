import { byOrder } from '@herringbone/shared/doc/order.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { summaryText } from '@herringbone/shared/interchange/export/summary-text.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { mailAddressIn } from '@herringbone/shared/methods/mail-address.ts'
import { Modal, Switch, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { formatMoment } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { ByHand } from './by-hand.tsx'
import { ByMail } from './by-mail.tsx'
import styles from './send.module.css'
import { sendTexts } from './send-texts.ts'
import { WhoField } from './who-field.tsx'

interface SendDialogProps {
  opened: boolean
  onClose: () => void
  source: ReportSource
  maySend: boolean
}

/** Brings the summary to everyone who should know: by mail, or by hand. */
export function SendDialog({ opened, onClose, ...body }: SendDialogProps) {
  const t = useTexts(sendTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="xl" centered>
      <Body {...body} />
    </Modal>
  )
}

function Body({ source, maySend }: Pick<SendDialogProps, 'source' | 'maySend'>) {
  const t = useTexts(sendTexts)
  const id = useId()
  const people = Object.values(source.board.stakeholders)
    .sort(byOrder)
    .map((one) => ({ ...one, address: mailAddressIn(one.contact) }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter(({ toldAt }) => toldAt === 0).map((one) => one.id)),
  )
  const [note, setNote] = useState('')
  const [withLink, setWithLink] = useState(false)
  const { sentAt } = source.board.report
  const { timeZone, title } = source.board.brief
  const message = [note.trim(), summaryText(source, `${source.url}/report`)]
    .filter((part) => part !== '')
    .join('\n\n')
  const meant = people.filter((one) => chosen.has(one.id))
  return (
    <div className={styles.body}>
      {sentAt > 0 && (
        <p className={styles.hint}>{t('sentAt', { moment: formatMoment(sentAt, timeZone) })}</p>
      )}
      <WhoField people={people} chosen={chosen} onChange={setChosen} timeZone={timeZone} />
      <Textarea
        label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        maxLength={LIMITS.letterNoteChars}
        autosize
        minRows={1}
        maxRows={6}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <section aria-labelledby={id}>
        <h3 id={id} className={styles.label}>
          {t('message')}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long message is scrolled by keyboard too */}
        <pre className={styles.message} tabIndex={0}>
          {message}
        </pre>
      </section>
      <ByMail
        people={meant}
        note={note}
        withLink={withLink}
        maySend={maySend}
        linkSwitch={
          <Switch
            checked={withLink}
            label={t('withLink')}
            description={t('withLinkAbout')}
            onChange={({ currentTarget }) => setWithLink(currentTarget.checked)}
          />
        }
      />
      <ByHand people={meant} message={message} title={title} isNobody={people.length === 0} />
    </div>
  )
}
