import type { Role } from '@herringbone/shared/model/role.ts'
import { Button, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './invite.module.css'
import { inviteTexts } from './invite-texts.ts'
import { QrCode } from './qr-code.tsx'

interface LinkCardProps {
  url: string
  role: Role
  onAnother: () => void
}

/** A link to hand out: to copy, and to point a camera at. */
export function LinkCard({ url, role, onAnother }: LinkCardProps) {
  const t = useTexts(inviteTexts)
  const input = useRef<HTMLInputElement>(null)
  const [copy, setCopy] = useState<'ready' | 'done' | 'failed'>('ready')
  const label = t('link', { role: t(role) })

  const copyLink = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setCopy('done')
    } catch {
      setCopy('failed') // without https, or with the permission denied
    }
  }
  return (
    <section className={styles.linkCard}>
      <QrCode text={url} label={t('qr', { role: t(role) })} />
      <div className={styles.linkText}>
        <TextInput
          ref={input}
          label={label}
          value={url}
          readOnly
          data-autofocus
          classNames={{ input: styles.url ?? '' }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={styles.linkActions}>
          <Button
            leftSection={
              copy === 'done' ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />
            }
            onClick={copyLink}
          >
            {t(copy === 'done' ? 'copied' : 'copy')}
          </Button>
          <Button variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        </div>
        <p className={styles.hint} role="status">
          {copy === 'failed' ? t('copyFailed') : t('qrHint')}
        </p>
        <p className={styles.hint}>{t('onlyNow')}</p>
      </div>
    </section>
  )
}
