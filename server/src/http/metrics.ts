import type { Counters } from '../rooms/counters.ts'

/** One metric in the text format of Prometheus, with a value or one per label. */
interface Metric {
  name: string
  type: 'counter' | 'gauge'
  help: string
  value: number | { label: string; values: Iterable<[string | number, number]> }
}

export function toPrometheus(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, type, help, value }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...(typeof value === 'number'
      ? [`${name} ${value}`]
      : [...value.values].map(([key, count]) => `${name}{${value.label}="${key}"} ${count}`)),
  ])
  return `${lines.join('\n')}\n`
}

const counter = (name: string, help: string, value: Metric['value']): Metric => ({
  ...{ name: `herringbone_${name}_total`, type: 'counter', help, value },
})
const gauge = (name: string, help: string, value: number): Metric => ({
  ...{ name, type: 'gauge', help, value },
})

export interface Load {
  boards: number
  /** How many people are in each board that has someone in it. */
  people: Iterable<number>
  /** HTTP answers by class of status ("2xx"). */
  answered: Iterable<[string, number]>
  sync: Counters
}

/** What the server does, in counts only. */
export function metricsOf({ boards, people, answered, sync }: Load): Metric[] {
  const rooms = [...people]
  const inRooms = rooms.reduce((sum, count) => sum + count, 0)
  return [
    gauge('herringbone_boards', 'Boards in the workspace.', boards),
    gauge('herringbone_rooms', 'Boards with someone in them.', rooms.length),
    gauge('herringbone_people_in_rooms', 'People in boards, once per board.', inRooms),
    gauge('herringbone_connections', 'Live connections.', sync.connections),
    counter('updates', 'Sync messages with changes that came in.', sync.updates),
    counter('frames_in', 'WebSocket frames received.', sync.framesIn),
    counter('frames_out', 'WebSocket frames sent.', sync.framesOut),
    counter('bytes_in', 'Bytes of frames received.', sync.bytesIn),
    counter('bytes_out', 'Bytes of frames sent.', sync.bytesOut),
    counter('flushes', 'Batches written to disk.', sync.flushes),
    counter('flush_seconds', 'Time that writing them took.', sync.flushMs / 1000),
    counter('refusals', 'Connections refused or ended, by close code.', {
      label: 'code',
      values: sync.refusals,
    }),
    counter('http_answers', 'HTTP answers by class of status.', {
      label: 'status',
      values: answered,
    }),
    gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', 'Seconds since the start.', process.uptime()),
  ]
}
