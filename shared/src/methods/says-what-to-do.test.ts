import { describe, expect, test } from 'vitest'
import { saysWhatToDo } from './says-what-to-do.ts'

describe('a title that says what to do', () => {
  test.each([
    'Roll config out by canary, 5 % first',
    'Alert on failed payments, not on latency alone',
    'In every region add a canary',
    'Auto-restart the worker',
    'Alarm bei abgelehnten Zahlungen einrichten',
    'Config-Änderungen zu zweit freigeben und protokollieren',
    'Schwelle ändern',
    'Prüfe die Sicherung',
    'Настроить оповещение об отказах',
    'Научиться откатывать',
    '',
    '  ',
    '…',
  ])('%s', (title) => expect(saysWhatToDo(title)).toBe(true))
})

describe('a title that names a thing, and asks for a verb', () => {
  test.each([
    'Better monitoring',
    'A runbook for the cache',
    'Canary for configs',
    'Neuer Alarm',
    'Alarm bei abgelehnten Zahlungen, nicht nur bei Latenz',
    'Мониторинг платежей',
  ])('%s', (title) => expect(saysWhatToDo(title)).toBe(false))
})
