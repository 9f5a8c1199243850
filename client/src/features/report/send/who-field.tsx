import type { Stakeholder } from '@herringbone/shared/model/impact.ts'
import { Checkbox } from '@mantine/core'
import { formatMoment } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from './send.module.css'
import { sendTexts } from './send-texts.ts'

/** Someone who should know, with the mail address in their contact; null: there is none. */
export type Reader = Stakeholder & { address: string | null }

interface WhoFieldProps {
  people: readonly Reader[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  timeZone: string
}

/** Chooses who is sent the summary, and shows who knows already. */
export function WhoField({ people, chosen, onChange, timeZone }: WhoFieldProps) {
  const t = useTexts(sendTexts)
  if (people.length === 0) return <p>{t('nobody')}</p>
  return (
    <Checkbox.Group
      label={t('who')}
      value={[...chosen]}
      onChange={(value) => onChange(new Set(value))}
    >
      <div className={styles.who}>
        {people.map(({ id, text, contact, address, toldAt }) => (
          <Checkbox
            key={id}
            value={id}
            label={text.trim() || t('untitled')}
            description={[
              address ?? (contact.trim() || t('noAddress')),
              toldAt > 0 ? t('told', { moment: formatMoment(toldAt, timeZone) }) : t('notTold'),
            ].join(' · ')}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
