import type { Role } from '@herringbone/shared/model/role.ts'
import { Button, TextInput } from '@mantine/core'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useTexts } from '../../ui/texts.ts'
import { useCopyField } from '../../ui/use-copy-field.ts'
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
  const { input, copied, copy } = useCopyField(url)
  const label = t('link', { role: t(role) })
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
          <CopyButton isCopied={copied === 'done'} onClick={copy}>
            {t(copied === 'done' ? 'copied' : 'copy')}
          </CopyButton>
          <Button variant="default" onClick={onAnother}>
            {t('another')}
          </Button>
        </div>
        <p className={styles.hint} role="status">
          {copied === 'failed' ? t('copyFailed') : t(isOfThisComputer(url) ? 'onlyHere' : 'qrHint')}
        </p>
        <p className={styles.hint}>{t('onlyNow')}</p>
      </div>
    </section>
  )
}

/** A loopback address: on any other device it leads to that device itself. */
const isOfThisComputer = (url: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
