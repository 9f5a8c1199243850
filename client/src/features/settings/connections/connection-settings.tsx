import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import { Button, Skeleton, Stack } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useConnections } from '../../../api/connections.ts'
import { explainError } from '../../../api/error-texts.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../settings.module.css'
import { AllowedHosts } from './allowed-hosts.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionRow } from './connection-row.tsx'
import { connectionTexts } from './connection-texts.ts'

/** The services that boards are sent to, and the hosts of our own network among them. */
export function ConnectionSettings({ settings }: { settings: WorkspaceSettings }) {
  const t = useTexts(connectionTexts)
  const { data, error } = useConnections()
  const [adding, setAdding] = useState(false)
  return (
    <Stack>
      {!data && !error && <Skeleton height={80} aria-label={t('loading')} />}
      {error && <p role="alert">{explainError(error)}</p>}
      {data?.connections.length === 0 && !adding && <p className={styles.hint}>{t('none')}</p>}
      {data && data.connections.length > 0 && (
        <div className={styles.templates}>
          <ul>
            {data.connections.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} />
            ))}
          </ul>
        </div>
      )}
      {adding ? (
        <ConnectionForm onDone={() => setAdding(false)} />
      ) : (
        <Button
          className={styles.usual}
          variant="default"
          mt={0}
          leftSection={<Plus size={18} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </Button>
      )}
      <AllowedHosts hosts={settings.allowedHosts} />
    </Stack>
  )
}
