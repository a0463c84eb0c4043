import type { MadeUpReport } from './report-file.ts';

/** A made-up report with everything that reading, search and corrections are tried on. */
export const ferryReport: MadeUpReport = {
  designation: 'SOU 2098:3',
  front: ['Sammanfattning\n\nFärjan ska gå oftare, och vårdens personal ska resa fritt.'],
  sections: [
    ['1 Inledning', 'Utredningen har sett över färjetrafiken. Mer om taxorna finns i avsnitt 2.1–2.2 och i kapitel 3.'],
    [
      '1.1 Uppdraget',
      'Uppdraget gällde färjelägena och de som arbetar där.',
      'Arbetet har bedrivits i nära samarbete med varven.',
    ],
    ['2 Förslag', 'I detta kapitel lämnar utredningen sina förslag.'],
    [
      '2.1 Resor i vården',
      'Förslag: Den som arbetar i vården ska resa utan avgift.',
      'Vårdpersonal reser oftare än andra. Barnomsorgen har samma behov.',
      'Särskilda turer',
      'Nattens turer är få, och den som missar en tur får vänta till morgonen.',
    ],
    ['2.2 Taxor', 'Taxorna ska vara lika på båda sidor av sundet.', 'Bedömning: Kostnaden ryms i budgeten.'],
    ['3 Konsekvenser', 'Konsekvenserna för varven är små men gamla vardar måste flyttas.'],
  ],
  attachments: [['Bilaga 1 Enkät till resenärerna', 'Hur ofta reser du med färjan om hösten?']],
};
