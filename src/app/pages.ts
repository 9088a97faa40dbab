import { ahead } from '#ui/components/ahead.tsx';

/** What is opened from the counter, whatever the trade. */

export const JournalPage = ahead(async () => (await import('./journal/journal-page.tsx')).JournalPage);
export const SettingsPage = ahead(async () => (await import('./settings/settings-page.tsx')).SettingsPage);
export const PatientToolsPage = ahead(
  async () => (await import('./patient-tools/patient-tools-page.tsx')).PatientToolsPage,
);
export const Palette = ahead(async () => (await import('#ui/features/help/palette.tsx')).Palette);
