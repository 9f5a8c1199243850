import { Button, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './hooks.module.css'
import { hooksTexts } from './hooks-texts.ts'

const EXAMPLE = '{"text": "Deploy 412 began", "id": 412}'

/** A new address, now and never again, with where it goes in each tool. */
export function NewAddress({ url, name }: { url: string; name: string }) {
  const t = useTexts(hooksTexts)
  const input = useRef<HTMLInputElement>(null)
  const [copy, setCopy] = useState<'ready' | 'done' | 'failed'>('ready')
  const copyUrl = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(url)
      setCopy('done')
    } catch {
      setCopy('failed') // without https, or with the permission denied
    }
  }
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
        <Button
          leftSection={
            copy === 'done' ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />
          }
          onClick={copyUrl}
        >
          {t(copy === 'done' ? 'copied' : 'copy')}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {copy === 'failed' && t('copyFailed')}
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
