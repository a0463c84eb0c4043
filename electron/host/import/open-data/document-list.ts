import * as v from 'valibot';
import { YttraError } from '../../../../shared/errors.ts';

/** A report among the Riksdag's open data, and where its texts are. */
export interface OpenDocument {
  readonly title: string;
  /** Attached PDF files, one a volume. */
  readonly pdf: readonly string[];
  readonly html: string | null;
  readonly text: string | null;
}

/** A designation in its parts: "SOU 2023:97". */
export interface Designation {
  readonly series: 'sou' | 'ds';
  readonly year: string;
  readonly number: string;
}

const address = v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(2000))), null);
const word = v.fallback(v.string(), '');

const file = v.object({ typ: word, namn: word, url: address });

/** One is given as itself and several as a list. */
const several = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(
    v.union([
      v.array(schema),
      v.pipe(
        schema,
        v.transform(one => [one]),
      ),
    ]),
    [],
  );

const document = v.object({
  titel: word,
  beteckning: word,
  rm: word,
  dokument_url_html: v.optional(address, null),
  dokument_url_text: v.optional(address, null),
  filbilaga: v.optional(v.fallback(v.object({ fil: several(file) }), { fil: [] }), { fil: [] }),
});

const list = v.object({ dokumentlista: v.object({ dokument: v.optional(several(document), []) }) });

/** Reads a designation as users write it; null for what the open data has no series for. */
export function parseDesignation(text: string): Designation | null {
  const match = /^\s*(sou|ds)\s*(\d{4})\s*:\s*(\d{1,4})\s*$/iu.exec(text);
  if (match === null) return null;
  const [, series = '', year = '', number = ''] = match;
  return { series: series.toLowerCase() === 'ds' ? 'ds' : 'sou', year, number: String(Number(number)) };
}

/** Addresses of the lists that a report may stand in, on the open data's host, the likeliest first. */
export function listAddresses({ series, year, number }: Designation): readonly string[] {
  const common = { doktyp: series, utformat: 'json' };
  const searches = [
    { sok: `${year}:${number}`, ...common },
    { rm: year, bet: number, ...common },
  ];
  return searches.map(search => `/dokumentlista/?${new URLSearchParams(search)}`);
}

/** Finds a report in a list; null when it is not there. @throws YttraError unreadableFile, when the list is none */
export function findInList(json: unknown, { year, number }: Designation): OpenDocument | null {
  const checked = v.safeParse(list, json);
  if (!checked.success)
    throw new YttraError(
      'unreadableFile',
      'Svaret från riksdagens öppna data går inte att läsa. Inget är ändrat. Hämta filen i en webbläsare och importera den.',
    );
  const exact = new RegExp(`(?<!\\d)${year}:0*${number}(?!\\d)`, 'u');
  const found = checked.output.dokumentlista.dokument.find(
    ({ rm, beteckning, titel }) =>
      (rm === year && Number(beteckning) === Number(number)) || exact.test(beteckning) || exact.test(titel),
  );
  if (found === undefined) return null;
  const pdf = found.filbilaga.fil.filter(({ typ, namn }) => /pdf/iu.test(typ) || /\.pdf$/iu.test(namn));
  return {
    title: found.titel,
    pdf: pdf.flatMap(({ url }) => url ?? []),
    html: found.dokument_url_html,
    text: found.dokument_url_text,
  };
}
