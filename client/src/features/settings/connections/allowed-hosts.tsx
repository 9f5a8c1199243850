import { LIMITS } from '@herringbone/shared/limits.ts'
import { HOST_PATTERN } from '@herringbone/shared/model/host.ts'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../settings.module.css'
import { SettingsForm } from '../settings-form.tsx'
import { connectionTexts } from './connection-texts.ts'

/** What else than the public internet the server may send to, one host per line. */
export function AllowedHosts({ hosts }: { hosts: readonly string[] }) {
  const t = useTexts(connectionTexts)
  const [text, setText] = useState(hosts.join('\n'))
  const lines = text
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '')
  const wrong = lines.find((line) => !HOST_PATTERN.test(line))
  // What is wrong is not sent: the server would refuse all of it.
  const allowedHosts = lines.filter((line) => HOST_PATTERN.test(line)).slice(0, LIMITS.allowedHosts)
  return (
    <SettingsForm change={{ allowedHosts }}>
      <Textarea
        label={t('hosts')}
        description={t('hostsHint')}
        placeholder="jira.corp.example"
        classNames={{ input: styles.text ?? '' }}
        rows={2}
        value={text}
        error={wrong && t('hostsWrong', { host: wrong })}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </SettingsForm>
  )
}
