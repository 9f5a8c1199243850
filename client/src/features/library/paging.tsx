import { Button } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

interface PagingProps {
  page: number
  pages: number
  onPage: (page: number) => void
}

/** Through the pages of an answer; nothing where there is one. */
export function Paging({ page, pages, onPage }: PagingProps) {
  const t = useTexts(libraryTexts)
  if (pages <= 1) return null
  return (
    <nav className={styles.paging} aria-label={t('pages')}>
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('earlierPage')}
      </Button>
      <p className="hb-tabular">{t('pageOf', { page, pages })}</p>
      <Button variant="default" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('nextPage')}
      </Button>
    </nav>
  )
}
