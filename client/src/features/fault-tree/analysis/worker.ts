import { createAnswerer } from './answer.ts'
import type { Request } from './messages.ts'

const answer = createAnswerer()

self.onmessage = ({ data }: MessageEvent<Request>) => {
  const reply = answer(data)
  const sets = 'sameAnalysis' in reply || !reply.body.ok ? null : reply.body.value
  const moved =
    sets && 'analysis' in sets
      ? [sets.analysis.cutSets.starts.buffer, sets.analysis.cutSets.literals.buffer]
      : []
  self.postMessage(reply, { transfer: moved })
}
