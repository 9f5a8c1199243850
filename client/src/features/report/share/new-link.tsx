import { Button, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import styles from './share.module.css'
import { shareTexts } from './share-texts.ts'

/** A link that was just made, to hand out. */
export function NewLink({ url, onAnother }: { url: string; onAnother: () => void }) {
  const t = useTexts(shareTexts)
  const input = useRef<HTMLInputElement>(null)
  const [copy, setCopy] = useState<'ready' | 'done' | 'failed'>('ready')
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
    <div className={styles.body}>
      <TextInput
        ref={input}
        label={t('link')}
        value={url}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
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
        {copy === 'failed' && t('copyFailed')}
      </p>
      <p className={styles.hint}>{t('onlyNow')}</p>
    </div>
  )
}
