import { useEffect, useState } from 'react'
import { SharedView } from '../../features/report/share/shared-view.tsx'
import { useHashSecret } from '../hash-secret.ts'
import { keepShare, keptShare } from '../kept-token.ts'

/** `/report#…`, where a link to a report leads. */
export function SharedPage() {
  const [kept] = useState(keptShare)
  const fromLink = useHashSecret('token')
  useEffect(() => {
    if (fromLink !== '') keepShare(fromLink)
  }, [fromLink])
  return <SharedView token={fromLink || kept} />
}
