import { useEffect, useRef } from 'react';
import type { ReportHit } from '../../../shared/domain/reading.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchField } from '../../ui/field.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ExcerptText } from './excerpt-text.tsx';
import type { Search } from './use-search.ts';

const words = strings.reader;

interface SearchPanelProps {
  readonly search: Search;
  readonly onOpen: (index: number) => void;
  readonly onClose: () => void;
}

/** What a search has found, section by section with context. */
export function SearchPanel({ search, onOpen, onClose }: SearchPanelProps) {
  const { query, scope, hits, failure, at } = search;
  const field = useRef<HTMLInputElement>(null);
  const opened = useRef(at);
  useEffect(() => {
    const hit = opened.current === null ? null : document.getElementById(hitId(opened.current));
    if (hit !== null) hit.focus();
    else field.current?.select();
  }, []);
  return (
    <>
      <div className="reader-search">
        <SearchField
          label={words.searchField}
          value={query}
          onChange={search.setQuery}
          onSubmit={() => onOpen(0)}
          inputRef={field}
        />
        <Button size="small" variant="quiet" onPress={onClose}>
          {strings.common.close}
        </Button>
        <Segmented
          label={words.scope}
          segments={[
            { id: 'this', text: words.inThis },
            { id: 'all', text: words.inAll },
          ]}
          selected={scope}
          onChange={search.setScope}
        />
        <span className="reader-search-count" role="status">
          {hits === null ? '' : words.hits(hits.length)}
        </span>
      </div>
      {failure !== null && <MessageLine kind="error">{failure.message}</MessageLine>}
      <ScrollRegion className="reading-scroll" label={words.results}>
        {hits?.length === 0 && (
          <EmptyState title={words.noHits} size="pane" level={3}>
            {words.noHitsText}
          </EmptyState>
        )}
        <ol className="reader-hits">
          {hits?.map((hit, index) => (
            <li key={`${hit.reportId} ${hit.sectionId ?? hit.partId}`}>
              <button
                type="button"
                id={hitId(index)}
                className="reader-hit"
                aria-current={index === at || undefined}
                onClick={() => onOpen(index)}
              >
                <HitHead hit={hit} withReport={scope === 'all'} />
                <span className="reader-hit-text" lang="sv">
                  <ExcerptText excerpt={hit.excerpt} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </>
  );
}

function hitId(index: number): string {
  return `reader-hit-${index}`;
}

function HitHead({ hit, withReport }: { readonly hit: ReportHit; readonly withReport: boolean }) {
  return (
    <span className="reader-hit-head">
      {withReport && <span className="reader-hit-report">{hit.designation}</span>}
      {hit.number !== '' && <span className="reader-hit-number">{hit.number}</span>}
      <span className="ellipsis" title={hit.title}>
        {hit.title}
      </span>
      {hit.page !== null && <span className="reader-hit-page">{words.page(hit.page)}</span>}
    </span>
  );
}
