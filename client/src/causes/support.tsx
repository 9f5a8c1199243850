import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { useState } from 'react'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { useFilePaste } from '../evidence/use-file-paste.ts'
import { useBoard } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { linkFact } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import { FactList } from './fact-list.tsx'
import { FactPicker } from './fact-picker.tsx'
import { LinkFactButton } from './link-fact-button.tsx'
import { useFacts } from './use-facts.ts'

/** "Which data supports this?": the facts that are linked, and evidence of its own. */
export function Support({ cause }: { cause: CauseId }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const facts = useFacts(cause)
  const [searching, setSearching] = useState(false)
  useFilePaste(cause)
  return (
    <EvidenceSection
      parent={cause}
      isSupported={facts.length > 0}
      before={facts.length > 0 && <FactList cause={cause} facts={facts} />}
      more={
        searching ? (
          <FactPicker
            label={t('factSearch')}
            linked={facts}
            onClose={() => setSearching(false)}
            onChoose={(fact) => {
              linkFact(board, fact, [cause])
              setSearching(false)
            }}
          />
        ) : (
          <LinkFactButton onClick={() => setSearching(true)} />
        )
      }
    />
  )
}
