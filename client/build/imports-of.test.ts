// @vitest-environment node
import { expect, test } from 'vitest'
import { createImportsOf } from './imports-of.ts'

const CORE = '/node_modules/@mantine/core/esm/index.mjs'
const SCROLL = '/node_modules/react-remove-scroll/dist/index.js'

const importsOf = (code: string) =>
  createImportsOf({
    getModuleInfo: (id) =>
      id === CORE
        ? {
            code: `import { Button } from "./Button/Button.mjs";
import { rem, em } from "./units.mjs";
import { RemoveScroll } from "react-remove-scroll";
export { Button, rem, em, RemoveScroll };`,
            importedIds: [SCROLL],
            dynamicallyImportedIds: [],
          }
        : { code, importedIds: [CORE, '/src/own.ts'], dynamicallyImportedIds: [] },
  })('/src/module.ts')

test('through a barrel a module leads to what it names, and no further', () => {
  expect(importsOf('import { Button, rem as units } from "@mantine/core"')).toEqual([
    '/node_modules/@mantine/core/esm/Button/Button.mjs',
    '/node_modules/@mantine/core/esm/units.mjs',
    '/src/own.ts',
  ])
  expect(importsOf("import {\n  RemoveScroll,\n} from '@mantine/core'")).toEqual([
    SCROLL,
    '/src/own.ts',
  ])
})

test('who takes a barrel whole, or names what it does not hand on itself, leads to all of it', () => {
  expect(importsOf('import * as all from "@mantine/core"')).toEqual([CORE, '/src/own.ts'])
  expect(importsOf('import { Other } from "@mantine/core"')).toEqual([CORE, '/src/own.ts'])
})
