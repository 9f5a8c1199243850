import { connectionTexts } from '../features/settings/connections/connection-texts.ts'
import { prioritySettingsTexts } from '../features/settings/priority-settings-texts.ts'
import type { SettingsSection } from '../features/settings/settings.tsx'
import { settingsTexts } from '../features/settings/settings-texts.ts'
import { severitySettingsTexts } from '../features/settings/severity-settings-texts.ts'
import { lazyPart } from '../ui/load-later.ts'

/** What the settings of a workspace consist of, in the order in which they stand on the page. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    id: 'meetings',
    title: () => settingsTexts.text('meetings'),
    hint: () => settingsTexts.text('meetingsHint'),
    Section: lazyPart(async () => ({
      default: (await import('../features/settings/meeting-settings.tsx')).MeetingSettings,
    })),
  },
  {
    id: 'priorities',
    title: () => prioritySettingsTexts.text('title'),
    hint: () => prioritySettingsTexts.text('hint'),
    Section: lazyPart(async () => ({
      default: (await import('../features/settings/priority-settings.tsx')).PrioritySettings,
    })),
  },
  {
    id: 'severity',
    title: () => severitySettingsTexts.text('title'),
    hint: () => severitySettingsTexts.text('hint'),
    Section: lazyPart(async () => ({
      default: (await import('../features/settings/severity-settings.tsx')).SeveritySettings,
    })),
  },
  {
    id: 'connections',
    title: () => connectionTexts.text('title'),
    hint: () => connectionTexts.text('hint'),
    Section: lazyPart(async () => ({
      default: (await import('../features/settings/connections/connection-settings.tsx'))
        .ConnectionSettings,
    })),
  },
]
