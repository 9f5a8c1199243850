import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { ReactNode } from 'react'
import { RelatedSection } from '../related/related-section.tsx'
import { useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { AlsoStandsIn } from './also-stands-in.tsx'
import { CategoryField } from './category-field.tsx'
import { causeTexts } from './cause-texts.ts'
import { CauseTitle } from './cause-title.tsx'
import { CauseVotes } from './cause-votes.tsx'
import styles from './causes.module.css'
import { DeleteCause } from './delete-cause.tsx'
import { MadeBy } from './made-by.tsx'
import { RootField } from './root-field.tsx'
import { StatusField } from './status-field.tsx'
import { Support } from './support.tsx'
import { WhyNot } from './why-not.tsx'
import { useHintBeside } from './wording/hint-beside.ts'
import { usePeopleNames } from './wording/use-people-names.ts'
import { WordingHint } from './wording/wording-hint.tsx'

interface CausePanelProps {
  id: CauseId
  surface: SurfaceId
  actions?: ReactNode
}

/** Everything about one cause. */
export function CausePanel({ id, surface, actions }: CausePanelProps) {
  const t = useTexts(causeTexts)
  const canEdit = useCanEdit()
  const cause = useBoardState((state) => state.causes[id])
  const people = usePeopleNames()
  useHintBeside(id)
  if (!cause) return null
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.pill} data-root={cause.rootBecause !== null || undefined}>
          {t(cause.rootBecause === null ? 'cause' : 'root')}
        </span>
        <MadeBy person={cause.createdBy} />
      </div>
      <div>
        <CauseTitle cause={cause} />
        <WordingHint id={id} text={cause.text} kind="cause" people={people} />
      </div>
      <Support cause={id} />
      <RelatedSection item={causeRef(id)} without="fact" />
      <AlsoStandsIn cause={cause} surface={surface} />
      <CauseVotes cause={cause} />
      <StatusField cause={cause} />
      <CategoryField cause={cause} />
      <RootField cause={cause} />
      {canEdit ? (
        <div className={styles.foot}>
          {actions}
          <DeleteCause cause={cause} surface={surface} />
        </div>
      ) : (
        <WhyNot />
      )}
    </div>
  )
}
