import { formatCount, plural } from './counts.ts';

/** Words that many screens share. */
export const commonStrings = {
  common: {
    add: 'Lägg till',
    back: 'Tillbaka',
    cancel: 'Avbryt',
    clear: 'Rensa',
    close: 'Stäng',
    edit: 'Ändra',
    loading: 'Läser in',
    moveDown: (what: string) => `Flytta ${what} nedåt`,
    moveUp: (what: string) => `Flytta ${what} uppåt`,
    none: 'Inget',
    remove: (what: string) => `Ta bort ${what}`,
    required: '(krävs)',
    retry: 'Försök igen',
    save: 'Spara',
    show: 'Visa',
    showAll: (count: number) => `Visa alla ${formatCount(count)}`,
    showFewer: 'Visa färre',
    undo: 'Ångra',
    unexpected: 'Något gick fel i programmet. Det som är sparat finns kvar. Försök igen eller starta om programmet.',
    unreadableText: 'Texten kan inte visas. Den finns kvar i arbetsytan.',
    week: (week: number) => `vecka ${week}`,
  },
  stances: {
    supports: { name: 'Tillstyrker', short: 'Tillstyrker', letter: 'T' },
    supportsWithRemarks: { name: 'Tillstyrker med synpunkter', short: 'Med synpunkter', letter: 'M' },
    noObjection: { name: 'Inget att erinra', short: 'Inget att erinra', letter: 'E' },
    opposes: { name: 'Avstyrker', short: 'Avstyrker', letter: 'A' },
    abstains: { name: 'Avstår', short: 'Avstår', letter: 'V' },
    remarksOnly: { name: 'Endast synpunkter', short: 'Endast synpunkter', letter: 'S' },
    unanswered: { name: 'Obesvarat', short: 'Obesvarat', letter: '–' },
    none: 'Utan ställningstagande',
  },
  states: {
    notStarted: 'Ej påbörjat',
    draft: 'Utkast',
    readyForReview: 'Klart för granskning',
    approved: 'Godkänt',
  },
  save: {
    saved: (clock: string) => `Sparat ${clock}`,
    saving: 'Sparar',
    failed: 'Inte sparat',
    leaveTitle: 'Texten är inte sparad.',
    leave: 'Den finns kvar här. Försök igen, eller lämna vyn utan det senaste.',
    leaveAnyway: 'Lämna utan att spara',
  },
  progress: {
    answered: (done: number, all: number) => `${formatCount(done)} av ${formatCount(all)} förslag besvarade`,
  },
  messages: {
    count: (count: number) => plural(count, 'anmärkning', 'anmärkningar'),
    line: (line: number) => `Rad ${formatCount(line)}`,
  },
} as const;
