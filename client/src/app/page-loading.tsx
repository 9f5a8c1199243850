import { Loader } from '@mantine/core'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'
import styles from './page-loading.module.css'

/** Nothing is known yet. The ring comes late: on a quick answer it would only flicker. */
export function PageLoading({ isPart = false }: { isPart?: boolean }) {
  const t = useTexts(appTexts)
  const Element = isPart ? 'div' : 'main'
  return (
    <Element className={styles.page}>
      <Loader aria-label={t('loading')} color="var(--hb-brand)" />
    </Element>
  )
}
