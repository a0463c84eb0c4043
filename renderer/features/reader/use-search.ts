import { useEffect, useMemo, useState } from 'react';
import type { ReportHit } from '../../../shared/domain/reading.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';

export type SearchScope = 'this' | 'all';

/** A search in reports: what was asked, what was found, and which hit is being read. */
export interface Search {
  readonly query: string;
  readonly scope: SearchScope;
  /** Null before anything is asked. */
  readonly hits: readonly ReportHit[] | null;
  readonly failure: Failure | null;
  /** The hit that is being read. */
  readonly at: number | null;
  /** The words that were found, as they stand in the text. */
  readonly sought: readonly string[];
  setQuery(query: string): void;
  setScope(scope: SearchScope): void;
  setAt(at: number | null): void;
}

/** So long after the last key the host is asked, in milliseconds. */
const pause = 150;
/** As many as the contract gives at once. */
const most = 200;

export function useSearch(reportId: ReportId): Search {
  const [query, setQuery] = useState('');
  const [scope, setScope] = useState<SearchScope>('this');
  const [at, setAt] = useState<number | null>(null);
  const asked = useSettled(query.trim(), pause);
  const request = asked.length < 2 ? null : { query: asked, reportId: scope === 'this' ? reportId : null, limit: most };
  const { value, failure } = useQuery('report.search', request);
  const hits = request === null ? null : (value ?? null);
  const sought = useMemo(() => foundWords(hits ?? []), [hits]);
  return {
    query,
    scope,
    hits,
    failure,
    at,
    sought,
    setAt,
    setQuery: next => {
      setQuery(next);
      setAt(null);
    },
    setScope: next => {
      setScope(next);
      setAt(null);
    },
  };
}

/** The words and phrases that hits show as matches, each once, whatever the case. */
export function foundWords(hits: readonly ReportHit[]): readonly string[] {
  const found = hits.flatMap(({ excerpt: { text, matches } }) =>
    matches.map(({ start, end }) => text.slice(start, end).toLocaleLowerCase('sv')),
  );
  return [...new Set(found)].filter(word => word.length > 1).slice(0, 100);
}

/** A value once it has stayed the same for a while. */
function useSettled<Value>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
