import type { BoardQuery, FacetQuery } from '@herringbone/shared/api/boards.ts'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useFacetValues } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOptionKeys } from '../../ui/use-option-keys.ts'
import { useWaitingEnter } from '../../ui/use-waiting-enter.ts'
import styles from './facet-pick.module.css'
import { libraryTexts } from './library-texts.ts'

interface FacetPickProps {
  facet: FacetQuery['facet']
  query: BoardQuery
  onChoose: (name: string | undefined) => void
}

/** The names that the boards found so far have, the most frequent first; typing finds the others. */
export function FacetPick({ facet, query, onChoose }: FacetPickProps) {
  const t = useTexts(libraryTexts)
  const id = useId()
  const [typed, setTyped] = useState('')
  const said = typed.trim()
  const [named] = useDebouncedValue(said, 120)
  const { [facet]: chosen, page: _, ...others } = query
  const { data, isError, isPending, isPlaceholderData, error, refetch } = useFacetValues({
    ...others,
    facet,
    ...(named !== '' && { named }),
  })
  const values = data?.values ?? []
  const isWaiting = said !== named || isPending || isPlaceholderData
  const take = (index: number) => {
    const value = values[index]
    if (isWaiting)
      waitFor() // what stands there is the answer to what was typed before
    else if (value) onChoose(value.label)
  }
  const waitFor = useWaitingEnter({ said, isWaiting, isFailed: isError }, () => take(0))
  const { active, setMarked, onKeyDown } = useOptionKeys(
    values.length,
    `${said} ${isWaiting}`,
    take,
  )
  return (
    <div className={styles.pick}>
      <TextInput
        autoFocus // it has just been fetched: the trap of the focus found nothing yet
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={values.length > 0 ? `${id}-${active}` : undefined}
        aria-label={t(`${facet}Find`)}
        placeholder={t(`${facet}Find`)}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isError && (
        <p role="alert">
          {explainError(error)}{' '}
          <Button size="compact-sm" variant="default" onClick={() => refetch()}>
            {t('retry')}
          </Button>
        </p>
      )}
      <div id={id} role="listbox" aria-label={t(facet)} className={styles.options}>
        {values.map(({ label, boards }, index) => (
          // The field has the keys: arrows mark, Enter takes.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={label}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onChoose(label)}
            onPointerMove={() => setMarked(index)}
          >
            <span>{label}</span> <span className="hb-tabular">{boards}</span>
          </div>
        ))}
      </div>
      {data && values.length === 0 && (
        <p className={styles.none}>{t(named === '' ? `${facet}None` : 'noName')}</p>
      )}
      {chosen !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onChoose(undefined)}>
          {t('clearFilter')}
        </Button>
      )}
    </div>
  )
}
