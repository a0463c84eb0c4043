import type { Stance } from '../domain/stance.ts';

/** Phrases that say a stand; `…` is at most three words in between. */
export interface StandPhrases {
  readonly stance: Stance;
  /** Whether the phrase says the stand outright, or is a friendlier or milder way to say it. */
  readonly plain: boolean;
  readonly phrases: readonly string[];
}

/** Negations first: where two phrases start at the same word the longer one counts. */
export const standPhrases: readonly StandPhrases[] = [
  {
    stance: 'opposes',
    plain: true,
    phrases: [
      ...[
        'avstyrker',
        'avstyrks',
        'avstyrka',
        'tillstyrker inte',
        'tillstyrker därför inte',
        'tillstyrker alltså inte',
      ],
      ...['inte tillstyrka', 'inte tillstyrker', 'inte kan tillstyrka', 'inte vill tillstyrka'],
    ],
  },
  {
    stance: 'opposes',
    plain: false,
    phrases: [
      ...[
        'inte ställa sig bakom',
        'ställer sig inte bakom',
        'inte ställer sig bakom',
        'motsätter sig',
        'säger nej till',
      ],
      ...['instämmer inte', 'inte instämma', 'inte instämmer', 'delar inte', 'inte delar', 'inte dela'],
      ...[
        'är inte positiv',
        'inte är positiv',
        'är inte enig',
        'är emot',
        'negativ till',
        'inte förorda',
        'förordar inte',
      ],
      ...['stöder inte', 'stödjer inte', 'inte stödja'],
    ],
  },
  {
    stance: 'abstains',
    plain: true,
    phrases: [
      ...['avstår … från att yttra sig', 'avstår … från att lämna synpunkter', 'avstår … från att ta ställning'],
      ...['avstår … från att svara', 'avstår … från att kommentera', 'avstår … från ställningstagande'],
      ...['tar inte ställning', 'tar … inte ställning', 'inte ta ställning', 'inte tar ställning', 'yttrar sig inte'],
    ],
  },
  {
    stance: 'noObjection',
    plain: true,
    phrases: [
      ...[
        'inget att erinra',
        'ingenting att erinra',
        'inte något att erinra',
        'inte … något att erinra',
        'ingen erinran',
      ],
      ...[
        'inga erinringar',
        'inget att invända',
        'ingenting att invända',
        'inte något att invända',
        'inga invändningar',
      ],
      ...['inte några invändningar', 'inga synpunkter', 'inte några synpunkter', 'inga … synpunkter'],
    ],
  },
  { stance: 'supports', plain: true, phrases: ['tillstyrker', 'tillstyrks', 'tillstyrka'] },
  {
    stance: 'supports',
    plain: false,
    phrases: [
      ...[
        'ställer sig bakom',
        'ställer sig … bakom',
        'ställa sig bakom',
        'instämmer i',
        'instämmer … i',
        'instämmer med',
      ],
      ...[
        'delar bedömningen',
        'delar bedömningarna',
        'delar … bedömning',
        'delar … bedömningar',
        'delar uppfattningen',
      ],
      ...['positiv till', 'positivt på', 'positivt till', 'välkomnar', 'enig med', 'stöder förslag', 'stödjer förslag'],
      ...['stöder förslaget', 'stödjer förslaget', 'stöder förslagen', 'stödjer förslagen', 'bejakar'],
    ],
  },
];

/** Words that make a support one with remarks when they stand in the same sentence. */
export const remarkPhrases: readonly string[] = [
  ...[
    'med de synpunkter',
    'med … synpunkter',
    'med de förbehåll',
    'med … förbehåll',
    'med de ändringar',
    'med undantag',
  ],
  ...['i huvudsak', 'i stort', 'i stora delar', 'i allt väsentligt', 'i princip', 'i sak', 'delvis', 'till viss del'],
  ...['under förutsättning', 'förutsatt att', 'men', 'dock'],
];

/** Looks like a negation and is none. */
export const emptyNegations: readonly string[] = ['inte minst', 'inte bara', 'inte enbart', 'inte endast'];
