import type { FaultTree, Gate, TreeEvent } from '../methods/fault-tree/model.ts'
import { mefName } from './mef-names.ts'

/**
 * A fault tree in the Open-PSA Model Exchange Format. What the format has no place for stands in
 * its `attributes`: top, mission time, and the flavors "inhibit", "undeveloped" and "conditional".
 * `readMef` gives the same tree back.
 */
export function writeMef(tree: FaultTree): string {
  const events = new Map(tree.events.map((event) => [event.id, event]))
  const gates = new Set(tree.gates.map(({ id }) => id))
  const reference = (id: string): string => {
    const kind = gates.has(id)
      ? 'gate'
      : events.get(id)?.kind === 'house'
        ? 'house-event'
        : 'basic-event'
    return `<${kind} name="${mefName(id)}"/>`
  }
  const time = tree.missionTime
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opsa-mef>',
    ...(time === undefined ? [] : attributes({ 'mission-time': String(time) }, '  ')),
    '  <define-fault-tree name="fault-tree">',
    ...attributes({ top: mefName(tree.top) }, '    '),
    ...tree.gates.flatMap((gate) => gateLines(gate, reference)),
    ...tree.events.flatMap(eventLines),
    '  </define-fault-tree>',
    '</opsa-mef>',
    '',
  ].join('\n')
}

function gateLines(gate: Gate, reference: (id: string) => string): string[] {
  const inhibit = gate.kind === 'inhibit'
  const inputs = inhibit ? [...gate.inputs, gate.condition] : gate.inputs
  const connective = inhibit ? 'and' : gate.kind
  const min = gate.kind === 'atleast' ? ` min="${gate.k}"` : ''
  return element('define-gate', gate, inhibit ? { flavor: 'inhibit' } : {}, [
    `      <${connective}${min}>`,
    ...inputs.map((input) => `        ${reference(input)}`),
    `      </${connective}>`,
  ])
}

function eventLines(event: TreeEvent): string[] {
  if (event.kind === 'house') {
    return element('define-house-event', event, {}, [`      <constant value="${event.state}"/>`])
  }
  const flavor = event.kind === 'basic' ? {} : { flavor: event.kind }
  return element('define-basic-event', event, flavor, chanceLines(event.chance))
}

function chanceLines(chance: { probability: number } | { rate: number } | undefined): string[] {
  if (!chance) return []
  if ('probability' in chance) return [`      <float value="${chance.probability}"/>`]
  return [
    '      <exponential>',
    `        <float value="${chance.rate}"/>`,
    '        <system-mission-time/>',
    '      </exponential>',
  ]
}

function element(
  name: string,
  { id, label }: { id: string; label?: string },
  extensions: Readonly<Record<string, string>>,
  content: readonly string[],
): string[] {
  return [
    `    <${name} name="${mefName(id)}">`,
    ...(label?.trim() ? [`      <label>${escapeText(label.trim())}</label>`] : []),
    ...attributes(extensions, '      '),
    ...content,
    `    </${name}>`,
  ]
}

function attributes(values: Readonly<Record<string, string>>, indent: string): string[] {
  const entries = Object.entries(values)
  if (entries.length === 0) return []
  return [
    `${indent}<attributes>`,
    ...entries.map(([name, value]) => `${indent}  <attribute name="${name}" value="${value}"/>`),
    `${indent}</attributes>`,
  ]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}

/** Text for XML 1.0; the few characters that it cannot hold become the replacement character. */
function escapeText(text: string): string {
  return text
    .replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? found)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
}
