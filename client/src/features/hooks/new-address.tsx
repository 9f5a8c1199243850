import { TextInput } from '@mantine/core'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useTexts } from '../../ui/texts.ts'
import { useCopyField } from '../../ui/use-copy-field.ts'
import styles from './hooks.module.css'
import { hooksTexts } from './hooks-texts.ts'

const EXAMPLE = '{"text": "Deploy 412 began", "id": 412}'

/** A new address, now and never again, with where it goes in each tool. */
export function NewAddress({ url, name }: { url: string; name: string }) {
  const t = useTexts(hooksTexts)
  const { input, copied, copy } = useCopyField(url)
  return (
    <section className={styles.address} aria-label={t('url', { name })}>
      <div className={styles.form}>
        <TextInput
          ref={input}
          className={styles.name ?? ''}
          label={t('url', { name })}
          description={t('onlyNow')}
          value={url}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton isCopied={copied === 'done'} onClick={copy}>
          {t(copied === 'done' ? 'copied' : 'copy')}
        </CopyButton>
      </div>
      <p className={styles.hint} role="status">
        {copied === 'failed' && t('copyFailed')}
      </p>
      <h4 className={styles.heading}>{t('how')}</h4>
      <ul className={styles.how}>
        <li>{t('alertmanager')}</li>
        <li>{t('grafana')}</li>
        <li>{t('pagerduty')}</li>
        <li>{t('json', { example: EXAMPLE })}</li>
      </ul>
    </section>
  )
}
