import { planImport } from '@herringbone/shared/interchange/plan-import.ts'
import type { PlanReply, PlanRequest } from './planner.ts'

const reply = (message: PlanReply) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<PlanRequest>) => {
  const plan = await planImport(data.text, data.options, (done) => reply({ done }))
  reply({ plan })
}
