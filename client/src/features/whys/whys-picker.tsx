import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { eventRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useGraph } from '../../canvas/graph/context.ts'
import { useBoardState } from '../../sync/react.tsx'
import { foldText } from '../../ui/fold-text.ts'
import { useTexts } from '../../ui/texts.ts'
import { closePicker, pickerStore } from './picker-store.ts'
import styles from './whys.module.css'
import { addAnswer, linkAnswer, shortened } from './whys-edits.ts'
import { whysTexts } from './whys-texts.ts'

/** Finds a cause to link, or a fact to start from; Enter takes it, Esc leaves. */
export function WhysPicker() {
  const picking = useStore(pickerStore, (state) => state.picking)
  if (!picking) return null
  return (
    <div className={styles.picker}>
      {picking.kind === 'cause' ? <CausePicker question={picking.question} /> : <FactStart />}
    </div>
  )
}

function CausePicker({ question }: { question: ItemRef }) {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const causes = useBoardState((state) => state.causes)
  const order = useBoardState((state) => state.causeOrder)
  const data = useMemo(
    () =>
      order
        .flatMap((id): Cause[] => (causes[id]?.text.trim() ? [causes[id]] : []))
        .filter(({ id }) => `cause:${id}` !== question)
        .map(({ id, text }) => ({ value: id as string, label: text })),
    [causes, order, question],
  )
  const words = shortened(canvas.scene.getState().nodes.get(question)?.label ?? '')
  return (
    <Picker
      label={t('linkLabel', { text: words })}
      hint={t('linkHint')}
      none={t('linkNone')}
      data={data}
      onChoose={(value) => {
        const cause = asId<'cause'>(value)
        if (cause) linkAnswer(canvas, question, cause)
      }}
    />
  )
}

function FactStart() {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const events = useBoardState((state) => state.events)
  const zone = useBoardState((state) => state.brief.timeZone)
  const data = useMemo(
    () =>
      Object.values<TimelineEvent>(events)
        .filter(({ text }) => text.trim() !== '')
        .sort((a, b) => a.at - b.at)
        .map(({ id, at, precision, text }) => ({
          value: id as string,
          label: `${formatTimeAt(at, zone, precision)} ${text}`,
        })),
    [events, zone],
  )
  return (
    <Picker
      label={t('startFactLabel')}
      hint={t('startFactHint')}
      none={t('factNone')}
      data={data}
      onChoose={(value) => {
        const fact = asId<'event'>(value)
        if (fact) addAnswer(canvas, eventRef(fact))
      }}
    />
  )
}

interface PickerProps {
  label: string
  hint: string
  none: string
  data: { value: string; label: string }[]
  onChoose: (value: string) => void
}

function Picker({ label, hint, none, data, onChoose }: PickerProps) {
  return (
    <Select
      label={label}
      placeholder={hint}
      nothingFoundMessage={none}
      data={data}
      limit={50}
      searchable
      selectFirstOptionOnChange
      defaultDropdownOpened
      autoFocus
      comboboxProps={{ position: 'bottom-start', withinPortal: false }}
      filter={({ options, search }) => {
        const words = foldText(search).split(' ').filter(Boolean)
        return options.filter((option) => {
          const text = 'label' in option ? foldText(option.label) : ''
          return words.every((word) => text.includes(word))
        })
      }}
      onChange={(value) => {
        closePicker()
        if (value !== null) onChoose(value)
      }}
      onKeyDown={(event) => {
        event.stopPropagation() // the keys of the canvas are not meant
        if (event.key === 'Escape') closePicker()
      }}
      onBlur={closePicker}
    />
  )
}
