import { SCHEMA_VERSION } from '@herringbone/shared/doc/names.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import { useDeferredValue, useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoardPeopleQuery } from '../../../api/people.ts'
import { useSeverityLevels } from '../../../severity/use-severity-levels.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import type { Language } from '../../../ui/texts.ts'

const boardOf = (state: BoardState): Board => ({
  schemaVersion: SCHEMA_VERSION,
  brief: state.brief,
  lanes: state.lanes,
  events: state.events,
  milestones: state.milestones,
  evidence: state.evidence,
  references: state.references,
  notes: state.notes,
  clusters: state.clusters,
  causes: state.causes,
  actions: state.actions,
  lessons: state.lessons,
  analysis: state.analysis,
  categories: state.categories,
  links: state.links,
  treeNodes: state.treeNodes,
  treeInputs: state.treeInputs,
  treeEffects: state.treeEffects,
  figures: state.figures,
  stakeholders: state.stakeholders,
  comments: state.comments,
  report: state.report,
  reviewers: state.reviewers,
  narratives: state.narratives,
  remarks: state.remarks,
})

/**
 * What the report is made of, as the server makes it too (`http/exports/report-source`). It comes
 * after what is being typed: drawing the causes anew takes longer than a letter.
 */
export function useReportSource(locale: Language): ReportSource {
  const { id } = useBoard()
  const board = useDeferredValue(useBoardState(boardOf, shallow))
  const { severity } = board.brief
  const severityName = useSeverityLevels().find((level) => level.severity === severity)?.name
  const { data } = useBoardPeopleQuery(id)
  return useMemo(() => {
    const people = data?.people ?? []
    return {
      board,
      ...(severityName !== undefined && { severityName }),
      participants: people.filter(({ role }) => role !== 'observer').map(({ name }) => name),
      url: `${location.origin}/board/${id}`,
      locale,
    }
  }, [board, severityName, data, id, locale])
}
