/** What stands in the made-up report, for specifications to look for. */
export const readable = {
  designation: 'SOU 2098:4',
  proposal: 'Kommunen ska bekosta färjans vinterdrift.',
  reference: '2.1',
  rareWord: 'isbrytarbidraget',
} as const;

const sentence = 'Färjan går varje timme mellan holmen och fastlandet, och väntetiden är som längst om våren. ';

/** The text of a made-up report as a file has it; `length` is how many paragraphs its long chapter holds, about three a page. */
export function readableReport(length: number): string {
  const long = Array.from({ length }, (_, at) => `Stycke ${at + 1}. ${sentence.repeat(1 + (at % 7))}`.trim());
  return [
    'Färjan över viken',
    'Betänkande av Färjeutredningen',
    'Stockholm 2098',
    readable.designation,
    '\f1 Förslag',
    'I kapitlet lämnas förslagen.',
    '1.1 Vinterdriften blir kommunal',
    `Förslag: ${readable.proposal}`,
    'Skälen för förslaget',
    `Skälen redovisas i avsnitt ${readable.reference} och gäller hela viken.`,
    `Statens del är ${readable.rareWord}, som finns kvar oförändrat.`,
    '1.2 Taxan sänks',
    'Förslag: Taxan ska sänkas för den som bor på holmen.',
    'Skälen för förslaget',
    'Boende reser oftare än andra.',
    '\f2 Bakgrund',
    'Här beskrivs trafiken i dag.',
    '2.1 Trafiken i dag',
    ...long,
    '\f3 Ikraftträdande',
    'Förslagen gäller från den 1 juli.',
  ].join('\n\n');
}
