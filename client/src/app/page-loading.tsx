import { Loader } from '@mantine/core'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'
import styles from './page-loading.module.css'

/** Nothing is known yet. The ring comes late: on a quick answer it would only flicker. */
export function PageLoading() {
  const t = useTexts(appTexts)
  return (
    <main className={styles.page}>
      <Loader aria-label={t('loading')} color="var(--hb-brand)" />
    </main>
  )
}
