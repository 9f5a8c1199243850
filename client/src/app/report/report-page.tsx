import type { Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import { asItemRef } from '@herringbone/shared/model/link.ts'
import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import { useDisclosure } from '@mantine/hooks'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { Suspense } from 'react'
import layout from '../../features/report/layout.module.css'
import { LiveReport } from '../../features/report/live/live-report.tsx'
import { reportPlaceId } from '../../features/report/report-places.ts'
import { reportTexts } from '../../features/report/report-texts.ts'
import { useBoard, useBoardState, useStatus } from '../../sync/react.tsx'
import { lazyPart, useLaterParts } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOnceOpened } from '../../ui/use-once-opened.ts'
import { Banners } from '../board/banners.tsx'
import { BoardGate } from '../board/board-gate.tsx'
import { BoardName } from '../board/board-name.tsx'
import { EndedPage } from '../board/ended-page.tsx'
import { focusWhenThere } from '../board/focus-when-there.ts'
import { SavedState } from '../board/saved-state.tsx'
import { fieldOfGap } from '../board/show-gap.ts'
import { PageLoading } from '../page-loading.tsx'
import { sinceOf } from './since.ts'

const ExportDialog = lazyPart(async () => ({
  default: (await import('../../features/export/export-dialog.tsx')).ExportDialog,
}))

/** The report of a board, live. */
export function ReportPage() {
  const { boardId } = useParams({ from: '/board/$boardId/report' })
  return <BoardGate boardId={boardId}>{(member) => <Report member={member} />}</BoardGate>
}

function Report({ member }: { member: boolean }) {
  const t = useTexts(reportTexts)
  const { id: boardId } = useBoard()
  const navigate = useNavigate()
  const ended = useStatus(({ connection }) =>
    connection.status === 'ended' ? connection.code : null,
  )
  const since = sinceOf(useSearch({ from: '/board/$boardId/report' }))
  const ready = useBoardState((state) => state.ready)
  const [exporting, exports] = useDisclosure()
  const wasExporting = useOnceOpened(exporting)
  useLaterParts()
  if (ended !== null) return <EndedPage code={ended} />
  if (!ready) return <PageLoading />
  const params = { boardId }
  return (
    <>
      <Banners />
      <LiveReport
        member={member}
        back={
          <>
            <Link to="/board/$boardId/{-$stage}" params={params} className={layout.back ?? ''}>
              <ArrowLeft size={16} aria-hidden /> {t('back')}
            </Link>
            <p className={layout.saved}>
              <SavedState />
            </p>
          </>
        }
        stageLink={(stage, text) => (
          <Link to="/board/$boardId/{-$stage}" params={{ ...params, stage }}>
            {text}
          </Link>
        )}
        versionLink={(version, text) => (
          <Link
            to="/board/$boardId/report/v/$version"
            params={{ ...params, version: String(version) }}
          >
            {text}
          </Link>
        )}
        changesLink={(version, text) => (
          <Link to="/board/$boardId/report" params={params} search={{ since: version }}>
            {text}
          </Link>
        )}
        since={since}
        onExport={exports.open}
        onGap={(gap) => {
          const isHere = gap.kind === 'not-sent'
          if (!isHere) {
            void navigate({
              to: '/board/$boardId/{-$stage}',
              params: { ...params, stage: stageOf(gap) },
              search: asItemRef(gap.at) ? { item: gap.at } : {},
            })
          }
          const field = isHere ? reportPlaceId('send') : fieldOfGap(gap)
          if (field !== undefined) focusWhenThere(field)
        }}
      />
      <BoardName />
      <Suspense>
        {wasExporting && (
          <ExportDialog opened={exporting} onClose={exports.close} member={member} />
        )}
      </Suspense>
    </>
  )
}

const KIND_STAGES: Readonly<Record<string, StageId>> = {
  event: 'timeline',
  cause: 'causes',
  action: 'actions',
  stakeholder: 'impact',
}

/** The stage on which a gap is closed. */
function stageOf({ at }: Gap): StageId {
  const [kind = '', name] = at.split(':')
  return KIND_STAGES[kind] ?? STAGES.find((stage) => stage === name) ?? 'wrap-up'
}
