import { agendaMinutes } from '@herringbone/shared/session/agenda.ts'
import { shallow } from 'zustand/shallow'
import { useBoardState, useSession } from '../../sync/react.tsx'

/** When the meeting is, by its plan and its agenda. Times in UTC ms; null without a date. */
export interface Meeting {
  start: number | null
  end: number | null
  minutes: number
  timeZone: string
}

export function useMeeting(): Meeting {
  const timeZone = useBoardState((state) => state.brief.timeZone)
  return useSession(({ view }) => {
    const minutes = agendaMinutes(view?.agenda ?? [])
    const start = view?.plannedAt ?? null
    return { start, end: start === null ? null : start + minutes * 60_000, minutes, timeZone }
  }, shallow)
}
