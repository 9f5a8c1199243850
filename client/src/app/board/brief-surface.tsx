import { useMe } from '../../api/session.ts'
import { Brief } from '../../features/brief/brief.tsx'
import { focusBriefField } from '../../features/brief/focus-field.ts'
import { BeforeMeeting } from '../../features/preparation/before-meeting.tsx'
import { Similar } from '../../features/similar/similar.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { openPanel } from './panel-store.ts'

/** The Brief, with the preparation of the meeting before it. */
export function BriefSurface() {
  const goToStage = useGoToStage()
  // Guests have this one board, and no others to compare it with.
  const me = useMe()
  return (
    <Brief
      after={me.data?.person?.member && <Similar />}
      before={
        <BeforeMeeting
          onAgenda={() => openPanel('agenda')}
          onMend={(place) => {
            if (place === 'timeline') goToStage('timeline')
            else focusBriefField(place === 'goal' ? 'goal' : 'scribe')
          }}
        />
      }
    />
  )
}
