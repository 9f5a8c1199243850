import { Button, Modal, Textarea } from '@mantine/core'
import { CalendarPlus, Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useBoard } from '../../sync/react.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './invitation.module.css'
import { invitationFile, invitationFileName } from './invitation-file.ts'
import { InvitationLinkField } from './invitation-link-field.tsx'
import { invitationTexts } from './invitation-texts.ts'
import { useInvitation } from './use-invitation.ts'

interface InvitationDialogProps {
  opened: boolean
  onClose: () => void
}

/** The invitation to take along: as a calendar file, and as a text for a mail. */
export function InvitationDialog({ opened, onClose }: InvitationDialogProps) {
  const t = useTexts(invitationTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="lg" centered>
      <InvitationBody />
    </Modal>
  )
}

function InvitationBody() {
  const t = useTexts(invitationTexts)
  const board = useBoard()
  const { summary, text, url, meeting } = useInvitation()
  const { start, end } = meeting
  const area = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<{ text: string; ok: boolean } | null>(null)

  const copy = async () => {
    area.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, ok: true })
    } catch {
      setCopied({ text, ok: false }) // without https, or with the permission denied
    }
  }
  const download = () => {
    if (start === null || end === null) return
    const now = Date.now()
    const file = invitationFile({ boardId: board.id, start, end, summary, text, url, now })
    saveFile(invitationFileName(summary), 'text/calendar;charset=utf-8', file)
  }
  const isCopied = copied?.ok === true && copied.text === text
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{t('lead')}</p>
      <InvitationLinkField end={end} />
      <Textarea
        ref={area}
        label={t('text')}
        value={text}
        readOnly
        rows={12}
        classNames={{ input: styles.text ?? '' }}
      />
      <p className={styles.missing} role="status">
        {start === null ? t('noDate') : copied?.ok === false ? t('copyFailed') : ''}
      </p>
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
          onClick={copy}
        >
          {t(isCopied ? 'copied' : 'copy')}
        </Button>
        <Button
          leftSection={<CalendarPlus size={18} aria-hidden />}
          disabled={start === null}
          onClick={download}
        >
          {t('download')}
        </Button>
      </div>
    </div>
  )
}
