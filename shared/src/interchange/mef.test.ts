import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { analyse } from '../methods/fault-tree/analyse.ts'
import type { FaultTree } from '../methods/fault-tree/model.ts'
import { arbitraryTree } from '../methods/fault-tree/testing/arbitrary-tree.ts'
import { BAOBAB_1 } from '../methods/fault-tree/testing/baobab1.ts'
import { treeOf } from '../methods/fault-tree/testing/tree-of.ts'
import { validate } from '../methods/fault-tree/validate.ts'
import { idOfMefName, mefName } from './mef-names.ts'
import { readMef } from './mef-read.ts'
import { writeMef } from './mef-write.ts'

const inTree = (content: string) =>
  `<?xml version="1.0"?>\n<opsa-mef>\n<define-fault-tree name="ft">\n${content}\n</define-fault-tree>\n</opsa-mef>`

function treeIn(xml: string, top?: string): FaultTree {
  const reading = readMef(xml, top)
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
  return reading.tree
}

function refusalOf(xml: string) {
  const reading = readMef(xml)
  return reading.ok ? null : reading.refusal
}

/** The cut sets of the one gate `top`, whose formula is given, over the events a to d. */
function setsOf(formula: string): string[] {
  const events = [...'abcd'].map((name) => `<define-basic-event name="${name}"/>`).join('')
  const tree = treeIn(inTree(`<define-gate name="top">${formula}</define-gate>${events}`), 'top')
  expect(validate(tree)).toEqual([])
  const outcome = analyse(tree)
  if (!outcome.ok) throw new Error('a valid tree was refused')
  return outcome.value.cutSets.sets.map(({ events: own, absent }) =>
    [...own, ...absent.map((event) => `!${event}`)].sort().join(' '),
  )
}

const A = '<event name="a"/>'
const B = '<event name="b"/>'
const C = '<event name="c"/>'

describe('reading', () => {
  test('gates, events and their chances, labels and places', () => {
    const xml = inTree(`
      <define-gate name="Top">
        <label>Both trains
          fail</label>
        <and><gate name="One"/><event name="Two"/></and>
      </define-gate>
      <define-gate name="One"><or><basic-event name="pump"/><house-event name="test"/></or></define-gate>
      <define-gate name="Two">
        <attributes><attribute name="flavor" value="inhibit"/></attributes>
        <and><basic-event name="valve"/><basic-event name="hot"/></and>
      </define-gate>
      <define-basic-event name="pump"><float value="0.7"/></define-basic-event>
      <define-basic-event name="valve">
        <attributes><attribute name="flavor" value="undeveloped"/></attributes>
        <exponential><parameter name="rate"/><system-mission-time/></exponential>
      </define-basic-event>
      <define-basic-event name="hot">
        <attributes><attribute name="flavor" value="conditional"/></attributes>
      </define-basic-event>
      <define-house-event name="test"><constant value="true"/></define-house-event>
      <define-parameter name="rate" unit="hours-1"><float value="1.0e-4"/></define-parameter>`)
    expect(treeIn(xml)).toEqual({
      top: 'Top',
      gates: [
        { id: 'Top', label: 'Both trains\n          fail', kind: 'and', inputs: ['One', 'Two'] },
        { id: 'One', kind: 'or', inputs: ['pump', 'test'] },
        { id: 'Two', kind: 'inhibit', inputs: ['valve'], condition: 'hot' },
      ],
      events: [
        { id: 'pump', kind: 'basic', chance: { probability: 0.7 } },
        { id: 'valve', kind: 'undeveloped', chance: { rate: 1e-4 } },
        { id: 'hot', kind: 'conditional' },
        { id: 'test', kind: 'house', state: true },
      ],
    })
  })

  test('events may stand in the model data, and a house event is false unless said', () => {
    const xml = `<opsa-mef><define-fault-tree name="ft"><define-gate name="g"><or><event name="e"/>
      <event name="h"/></or></define-gate></define-fault-tree><model-data>
      <define-basic-event name="e"><int value="1"/></define-basic-event>
      <define-house-event name="h"/></model-data></opsa-mef>`
    expect(treeIn(xml).events).toEqual([
      { id: 'e', kind: 'basic', chance: { probability: 1 } },
      { id: 'h', kind: 'house', state: false },
    ])
  })

  test('a truth value may be a number, as XML Schema has it', () => {
    const of = (value: string) =>
      inTree(`<define-house-event name="h"><constant value="${value}"/></define-house-event>`)
    const states = ['1', '0', 'true', 'false'].map((value) => {
      const read = readMef(of(value), 'h')
      return read.ok && read.tree.events[0]
    })
    expect(states).toMatchObject([
      { state: true },
      { state: false },
      { state: true },
      { state: false },
    ])
  })

  test('a rate over hours of its own is the probability', () => {
    const xml = inTree(`<define-gate name="g"><or><event name="e"/></or></define-gate>
      <define-basic-event name="e"><exponential><float value="0.001"/><float value="1000"/>
      </exponential></define-basic-event>`)
    expect(treeIn(xml).events).toEqual([
      { id: 'e', kind: 'basic', chance: { probability: 1 - Math.exp(-1) } },
    ])
  })

  test('a chance that is a distribution is not known, and a note says where', () => {
    const reading = readMef(
      inTree(`<define-gate name="g"><or><event name="e"/></or></define-gate>
<define-basic-event name="e">
<lognormal-deviate><float value="1"/><float value="2"/><float value="0.9"/></lognormal-deviate>
</define-basic-event>`),
    )
    expect(reading).toMatchObject({
      ok: true,
      tree: { events: [{ id: 'e', kind: 'basic' }] },
      notes: [{ code: 'chance-not-read', line: 6, about: 'e' }],
    })
  })

  test('parameters in a ring end as a chance that is not known', () => {
    const xml = inTree(`<define-gate name="g"><or><event name="e"/></or></define-gate>
      <define-basic-event name="e"><parameter name="p"/></define-basic-event>
      <define-parameter name="p"><parameter name="q"/></define-parameter>
      <define-parameter name="q"><parameter name="p"/></define-parameter>`)
    expect(treeIn(xml).events).toEqual([{ id: 'e', kind: 'basic' }])
  })

  test('a rate per year is not taken for one per hour', () => {
    const xml = inTree(`<define-gate name="g"><or><event name="e"/></or></define-gate>
      <define-basic-event name="e"><exponential><parameter name="p"/><system-mission-time/>
      </exponential></define-basic-event>
      <define-parameter name="p" unit="years-1"><float value="1"/></define-parameter>`)
    expect(treeIn(xml).events).toEqual([{ id: 'e', kind: 'basic' }])
  })

  test('a reference may be the path of a name', () => {
    const xml = inTree(`<define-gate name="g"><or><gate name="ft.h"/></or></define-gate>
      <define-gate name="h"><or><event name="e"/></or></define-gate>
      <define-basic-event name="e"/>`)
    expect(treeIn(xml).gates[0]).toEqual({ id: 'g', kind: 'or', inputs: ['h'] })
  })

  test('what stands beside the tree is left out with a note', () => {
    const reading = readMef(
      `<opsa-mef>\n<define-event-tree name="et"/>\n<define-fault-tree name="ft"><define-gate name="g"><or>${A}</or></define-gate></define-fault-tree></opsa-mef>`,
    )
    expect(reading).toMatchObject({
      ok: true,
      notes: [{ code: 'ignored-element', line: 2, about: 'define-event-tree' }],
    })
  })

  test.each([
    [`<or>${A}<and>${B}${C}</and></or>`, ['a', 'b c']],
    [`<atleast min="2">${A}${B}${C}</atleast>`, ['a b', 'a c', 'b c']],
    [`<nand>${A}${B}</nand>`, ['!a', '!b']],
    [`<nor>${A}${B}</nor>`, ['!a !b']],
    [`<imply>${A}${B}</imply>`, ['!a', 'b']],
    [`<iff>${A}${B}</iff>`, ['!a !b', 'a b']],
    [`<xor>${A}${B}${C}</xor>`, ['!a !b c', '!a !c b', '!b !c a', 'a b c']],
    [`<not><not>${A}</not></not>`, ['a']],
    [A, ['a']],
    [`<and>${A}<constant value="true"/></and>`, ['a']],
    ['<constant value="false"/>', []],
  ])('the formula %s means %j', (formula, sets) => {
    expect(setsOf(formula).sort()).toEqual(sets.sort())
  })
})

describe('refusals name their place', () => {
  test('several tops are named, and one can be chosen', () => {
    const xml = inTree(`<define-gate name="g"><or>${A}</or></define-gate>
      <define-gate name="h"><or>${A}</or></define-gate><define-basic-event name="a"/>`)
    expect(refusalOf(xml)).toEqual({ code: 'several-tops', line: 0, about: ['g', 'h'] })
    expect(treeIn(xml, 'h').top).toBe('h')
    expect(readMef(xml, 'x')).toMatchObject({ refusal: { code: 'no-top', about: ['x'] } })
  })

  test.each([
    ['', 'not-xml', 1],
    ['hello', 'not-xml', 1],
    ['<opsa-mef>\n<define-fault-tree>\n</opsa-mef>', 'not-xml', 3],
    ['<opsa-mef>&nbsp;</opsa-mef>', 'not-xml', 1],
    ['<html/>', 'not-mef', 1],
    ['<opsa-mef/>', 'no-top', 0],
    [
      '<opsa-mef>\n<define-CCF-group name="c" model="beta-factor"/></opsa-mef>',
      'unsupported-element',
      2,
    ],
    [inTree('<include file="/etc/passwd"/>'), 'unsupported-element', 4],
    [inTree('<define-component name="c"/>'), 'unsupported-element', 4],
    [inTree('<define-gate><or/></define-gate>'), 'attribute-missing', 4],
    [inTree('<define-gate name="g"/>'), 'formula-missing', 4],
    [
      inTree(`<define-gate name="g"><or>${A}<cardinality/></or></define-gate>`),
      'unsupported-element',
      4,
    ],
    [inTree(`<define-gate name="g"><atleast>${A}</atleast></define-gate>`), 'attribute-missing', 4],
    [
      inTree(`<define-gate name="g"><atleast min="2x">${A}</atleast></define-gate>`),
      'not-a-number',
      4,
    ],
    [inTree(`<define-gate name="g"><not>${A}${B}</not></define-gate>`), 'wrong-number-of-parts', 4],
    [inTree(`<define-gate name="g"><xor>${A}</xor></define-gate>`), 'wrong-number-of-parts', 4],
    [
      inTree(`<define-gate name="g"><or>${A}</or>\n<and>${A}${B}</and></define-gate>`),
      'wrong-number-of-parts',
      5,
    ],
    [
      inTree('<define-house-event name="h"><constant value="yes"/></define-house-event>'),
      'not-a-truth-value',
      4,
    ],
    [inTree('<define-parameter name="p"/>\n<define-parameter name="p"/>'), 'defined-twice', 5],
    [
      inTree('<define-gate name="a"><or/></define-gate>\n<define-basic-event name="a"/>'),
      'defined-twice',
      5,
    ],
    [
      inTree('<define-basic-event name="a"><float value="0,5"/></define-basic-event>'),
      'not-a-number',
      4,
    ],
  ])('%j is %s in line %i', (xml, code, line) => {
    expect(refusalOf(xml)).toMatchObject({ code, line })
  })

  test('a document type is refused before any entity of it could be used', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<opsa-mef>&b;</opsa-mef>`
    expect(refusalOf(bomb)).toMatchObject({ code: 'document-type', line: 1 })
    const reader = '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<opsa-mef/>'
    expect(refusalOf(reader)).toMatchObject({ code: 'document-type', line: 1 })
  })

  test('too long and too deep is refused', () => {
    expect(refusalOf(' '.repeat(LIMITS.treeFileChars + 1))).toMatchObject({ code: 'too-large' })
    const deep = '<not>'.repeat(100_000)
    expect(refusalOf(inTree(`<define-gate name="g">${deep}`))).toMatchObject({ code: 'too-deep' })
  })

  test('whatever the text, it is read or refused, and never throws', () => {
    const pieces = fc.constantFrom(
      ...'<opsa-mef> </opsa-mef> <define-fault-tree> </define-fault-tree> <or> </or> & ]]> <!-- --> <?x'.split(
        ' ',
      ),
      '<define-gate name="g">',
      '</define-gate>',
      '<event name="__proto__"/>',
      '<float value="1"/>',
      '<!DOCTYPE a>',
    )
    const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(readMef(text)).toHaveProperty('ok')
      }),
    )
  })
})

describe('writing', () => {
  const label = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) =>
      text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').trim(),
    )

  /** The same tree with ids and labels that no format would choose. */
  function rename(tree: FaultTree, suffix: string, text: string): FaultTree {
    const to = (id: string) => id + suffix
    const named = { ...(text && { label: text }) }
    return {
      ...tree,
      top: to(tree.top),
      gates: tree.gates.map((gate) => ({
        ...gate,
        ...named,
        id: to(gate.id),
        inputs: gate.inputs.map(to),
        ...('condition' in gate && { condition: to(gate.condition) }),
      })),
      events: tree.events.map((event) => ({ ...event, ...named, id: to(event.id) })),
    }
  }

  test('what is written is read as the same tree', () => {
    const trees = fc.tuple(
      arbitraryTree({ known: false }),
      fc.oneof(
        fc.constant(''),
        fc.string(),
        fc.constantFrom(' <x>&"', '_x0041_', '_x', 'ä', '\0', '--', '.1'),
      ),
      label,
      fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
    )
    fc.assert(
      fc.property(trees, ([plain, suffix, text, missionTime]) => {
        const renamed = rename(plain, suffix, text)
        const tree = missionTime === undefined ? renamed : { ...renamed, missionTime }
        expect(readMef(writeMef(tree))).toEqual({ ok: true, tree, notes: [] })
      }),
    )
  })

  test('rates, flavors and an event that is the top survive too', () => {
    const tree: FaultTree = {
      top: '1st event',
      gates: [],
      events: [
        { id: '1st event', kind: 'undeveloped', chance: { rate: 1e-7 } },
        { id: 'h', kind: 'house', state: false },
      ],
      missionTime: 8760,
    }
    expect(treeIn(writeMef(tree))).toEqual(tree)
  })

  test('a large published tree survives', () => {
    const tree = treeOf(BAOBAB_1, 0.01)
    expect(treeIn(writeMef(tree))).toEqual(tree)
  })

  test('names are those that the schema allows', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const name = mefName(id)
        expect(name).toMatch(/^[A-Za-z_][\w-]*$/)
        expect(name).toMatch(/^[^-.]+(-[^-.]+)*$/)
        expect(idOfMefName(name)).toBe(id)
      }),
    )
    expect(mefName('pump-1_a')).toBe('pump-1_a')
    expect(mefName('-a--b.c-')).toBe('_x002D_a_x002D__x002D_b_x002E_c_x002D_')
  })

  test('plain ids stay readable', () => {
    expect(writeMef(treeOf('top = 2of pump-1 valve_2 c3', 0.5))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opsa-mef>
        <define-fault-tree name="fault-tree">
          <attributes>
            <attribute name="top" value="top"/>
          </attributes>
          <define-gate name="top">
            <atleast min="2">
              <basic-event name="pump-1"/>
              <basic-event name="valve_2"/>
              <basic-event name="c3"/>
            </atleast>
          </define-gate>
          <define-basic-event name="pump-1">
            <float value="0.5"/>
          </define-basic-event>
          <define-basic-event name="valve_2">
            <float value="0.5"/>
          </define-basic-event>
          <define-basic-event name="c3">
            <float value="0.5"/>
          </define-basic-event>
        </define-fault-tree>
      </opsa-mef>
      "
    `)
  })
})
