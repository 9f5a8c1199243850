import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import { Button, Skeleton } from '@mantine/core'
import { type ComponentType, Suspense } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useWorkspaceSettings } from '../../api/workspace.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './settings.module.css'
import { settingsTexts } from './settings-texts.ts'

/** One part of the settings; what `app` lists, whichever feature it belongs to. */
export interface SettingsSection {
  /** Its name in the address: `/settings#meetings`. */
  id: string
  title: () => string
  hint: () => string
  Section: ComponentType<{ settings: WorkspaceSettings }>
}

/** What holds for all sessions of the workspace, section by section. */
export function Settings({ sections }: { sections: readonly SettingsSection[] }) {
  const t = useTexts(settingsTexts)
  const { data, error, isFetching, refetch } = useWorkspaceSettings()
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      {data && (
        <>
          <nav aria-label={t('title')} className={styles.contents}>
            {sections.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {title()}
              </a>
            ))}
          </nav>
          {sections.map(({ id, title, hint, Section }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.section}>
              <h2 id={`${id}-title`}>{title()}</h2>
              <p className={styles.hint}>{hint()}</p>
              <Suspense fallback={<Skeleton height={120} />}>
                <Section settings={data} />
              </Suspense>
            </section>
          ))}
        </>
      )}
      {!data && !error && <Skeleton height={240} aria-label={t('loading')} />}
      {!data && error && (
        <div role="alert">
          <p>
            {t('failed')} {explainError(error)}
          </p>
          <Button variant="default" mt="sm" onClick={() => refetch()} loading={isFetching}>
            {t('retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
