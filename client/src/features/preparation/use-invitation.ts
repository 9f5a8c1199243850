import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Label } from '@herringbone/shared/session/state.ts'
import { useBoardAccess } from '../../api/boards.ts'
import { useBoardPeople } from '../../session/use-board-people.ts'
import { useBoard, useBoardState, useSession } from '../../sync/react.tsx'
import { composeInvitation } from './compose-invitation.ts'
import { useInvitationLinks } from './invitation-link.ts'
import { type Meeting, useMeeting } from './use-meeting.ts'

export interface Invitation {
  summary: string
  text: string
  url: string
  meeting: Meeting
}

/** The invitation as it would be sent now; it follows the board, the agenda and the link. */
export function useInvitation(): Invitation {
  const board = useBoard()
  const brief = useBoardState((state) => state.brief)
  const agenda = useSession(({ view }) => view?.agenda)
  const labels = useSession(({ view }) => view?.labels)
  const people = useBoardPeople()
  const meeting = useMeeting()
  const { data: access } = useBoardAccess(board.id, true)
  const url = useInvitationLinks((state) => state.byBoard[board.id]?.url ?? '')

  const entries = Object.entries(labels ?? {}) as [PersonId, Label[]][] // keys of a record by person
  const withLabel = (label: Label) =>
    entries.flatMap(([id, carried]) => {
      const name = carried.includes(label) ? people.get(id)?.name : undefined
      return name === undefined ? [] : [name]
    })
  const leading = [...people.values()].filter(({ role }) => role === 'facilitator')
  const composed = composeInvitation({
    brief,
    agenda: agenda ?? [],
    meeting,
    names: {
      facilitator: leading.map(({ name }) => name),
      scribe: withLabel('scribe'),
      'decision-maker': withLabel('decision-maker'),
      expert: withLabel('expert'),
    },
    confidentiality: access?.confidentiality ?? '',
    url,
  })
  return { ...composed, url, meeting }
}
