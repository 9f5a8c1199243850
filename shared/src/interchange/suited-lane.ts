import type { SuitedLane } from './types.ts'

// Word beginnings, because logs and people inflect: deploy, deployed, deployment.
const CHANGE =
  /\b(?:deploy|rollout|roll(?:ed|ing)? out|releas|merged?\b|migrat|config(?:uration)? (?:push|chang)|feature flag|flag (?:on|off)|terraform|helm |ausgeroll|ausgeliefert|bereitgestellt|umgestellt|konfiguration ge)/iu
const UNDOING = /\b(?:roll(?:ed|ing)? ?back|rollback|revert|zurückgeroll)/iu
const CUSTOMERS =
  /\b(?:customers?|tickets?|support (?:case|request)|complain|refund|status ?page|kunden?|beschwer|tweet)/iu
const SYMPTOMS =
  /\b(?:error|fail|fatal|panic|exception|timeout|timed out|critical|crit\b|warn|alert|alarm|5xx|50[0-4]\b|p9[59]|latency|unhealthy|oom|down\b|exhausted|fehler|störung)/iu

/** The lane that a text belongs to by its words; only the first part of a long text counts. */
export function laneByWords(text: string, otherwise: SuitedLane): SuitedLane {
  const start = text.slice(0, 300)
  if (UNDOING.test(start)) return 'response'
  if (CHANGE.test(start)) return 'change'
  if (otherwise === 'response') return 'response' // people talk about errors while they respond
  if (CUSTOMERS.test(start)) return 'customers'
  return SYMPTOMS.test(start) ? 'symptoms' : otherwise
}
