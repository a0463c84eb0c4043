import type { StatementInput } from '../../shared/assembly/answers.ts';
import type { ReportId } from '../../shared/ids.ts';
import { freeSection, oneReport, outline, response, statementInput } from './statement-input.ts';

const other = outline('SOU 2030:2', 'Tidiga insatser – en gemensam uppgift', [['4.1 Ansvar m.m.', 'assessment']]);

/** A complete statement on two reports with everything that a text can hold. */
export function richStatement(): StatementInput {
  return statementInput({
    reports: [oneReport, other],
    fields: {
      reportIds: ['SOU 2030:1', 'SOU 2030:2'] as ReportId[],
      signatories: [
        { name: 'Åsa Exempel', role: 'Ordförande' },
        { name: 'Örjan Modell', role: '' },
      ],
    },
    freeSections: [
      freeSection('Sammanfattning', 'Nämnden är positiv till **båda** betänkandena.'),
      freeSection('Avslutning', 'Nämnden överlämnar yttrandet.', { placement: 'after' }),
    ],
    responses: [
      response('SOU 2030:1', '2.1', { stance: 'supports' }),
      response('SOU 2030:1', '2.2', {
        stance: 'supportsWithRemarks',
        text: [
          {
            type: 'paragraph',
            text: 'Ersättningen[^Se *riktlinjerna*, [beslutade 2029](https://exempel.se/r).] bör vara\nfast.',
          },
          {
            type: 'orderedList',
            items: [
              'Ett',
              {
                blocks: [
                  { type: 'paragraph', text: 'Två' },
                  { type: 'bulletList', items: ['a'] },
                  { type: 'paragraph', text: 'Mer om två' },
                ],
              },
            ],
          },
          { type: 'paragraph', text: 'Därtill:' },
          { type: 'orderedList', items: ['Åter ett'] },
          { type: 'heading', level: 1, text: 'Kostnader' },
          { type: 'quote', text: 'Staten betalar.\n\nFullt ut.', source: 'Nämndens riktlinjer 2029' },
          {
            type: 'paragraph',
            text: 'Läs [nämndens ***riktlinjer***](https://exempel.se/?a=1&b=2).[^En not till.]\tSlut',
          },
        ],
      }),
      response('SOU 2030:1', '2.10', { stance: 'opposes', text: 'Nämnden avstyrker förslaget. Tiden är för kort.' }),
      response('SOU 2030:2', '4.1', { stance: 'remarksOnly', text: 'Ansvaret behöver klargöras.' }),
    ],
  });
}
