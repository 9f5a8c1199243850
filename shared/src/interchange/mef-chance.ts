import type { Chance } from '../methods/fault-tree/model.ts'
import { MefRefused } from './mef-refusal.ts'
import { attributeOf, type MefElement, numberIn } from './mef-xml.ts'

/** Definitions of parameters by name. */
export type Parameters = ReadonlyMap<string, MefElement>

/** Parameters that refer to parameters, so deep at most; rings end here. */
const DEEPEST = 16

/** Units that need no conversion; per year or per 10^9 hours would make another number. */
const PLAIN_UNITS: ReadonlySet<string | undefined> = new Set([
  undefined,
  'float',
  'int',
  'hours',
  'hours-1',
])

/**
 * The chance that an expression states: a number, a parameter that is one, or `exponential` with a
 * rate and the mission time or a number of hours. Undefined for all others (distributions, tests,
 * arithmetic, other units): the chance is then not known.
 *
 * @throws MefRefused for numbers that are none
 */
export function chanceOfExpression(
  expression: MefElement,
  parameters: Parameters,
): Chance | undefined {
  const meant = resolve(expression, parameters)
  if (meant?.name !== 'exponential') {
    const probability = meant && constantOf(meant)
    return probability === undefined ? undefined : { probability }
  }
  const [first, second] = meant.children.map((child) => resolve(child, parameters))
  const rate = first && constantOf(first)
  if (rate === undefined || !second || meant.children.length !== 2) return undefined
  if (second.name === 'system-mission-time') return { rate }
  const hours = constantOf(second)
  return hours === undefined ? undefined : { probability: -Math.expm1(-rate * hours) }
}

function resolve(expression: MefElement, parameters: Parameters): MefElement | undefined {
  let meant: MefElement | undefined = expression
  for (let depth = 0; meant?.name === 'parameter'; depth++) {
    const definition: MefElement | undefined =
      depth < DEEPEST ? parameters.get(attributeOf(meant, 'name')) : undefined
    const plain = PLAIN_UNITS.has(definition?.attributes.unit)
    meant = definition && plain ? expressionIn(definition) : undefined
  }
  return meant
}

function constantOf(element: MefElement): number | undefined {
  if (element.name !== 'float' && element.name !== 'int') return undefined
  return numberIn(element, attributeOf(element, 'value'))
}

/**
 * What a definition says, beside its label and attributes.
 *
 * @throws MefRefused when it says two things: one would be lost without a word
 */
export function expressionIn({ name, attributes, children }: MefElement): MefElement | undefined {
  const [said, another] = children.filter((child) => !BESIDE.has(child.name))
  if (another) throw new MefRefused('wrong-number-of-parts', another.line, attributes.name ?? name)
  return said
}

const BESIDE: ReadonlySet<string> = new Set(['label', 'attributes'])
