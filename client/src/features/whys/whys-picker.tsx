import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { eventRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useGraph } from '../../canvas/graph/context.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { useBoardState } from '../../sync/react.tsx'
import { QuickPick } from '../../ui/quick-pick.tsx'
import { useTexts } from '../../ui/texts.ts'
import { closePicker, pickerStore } from './picker-store.ts'
import { addAnswer, linkAnswer } from './whys-edits.ts'
import { whysTexts } from './whys-texts.ts'

/** Finds a cause to link, or a fact to start from; Enter takes it, Esc leaves. */
export function WhysPicker() {
  const picking = useStore(pickerStore, (state) => state.picking)
  if (!picking) return null
  return picking.kind === 'cause' ? <CausePicker question={picking.question} /> : <FactStart />
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
  const words = shortened(useBoardState((state) => itemWords(state, question)))
  return (
    <QuickPick
      onClose={closePicker}
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
    <QuickPick
      onClose={closePicker}
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
