import { Button as AriaButton } from 'react-aria-components';
import { strings } from '../../strings.sv.ts';
import type { SketchLine } from './paper.tsx';

interface ThumbnailsProps {
  readonly pages: readonly (readonly SketchLine[])[];
  readonly current: number;
  readonly onSelect: (page: number) => void;
}

const percent = (fraction: number) => `${fraction * 100}%`;

/** The pages in small: their text as lines, true in place and length. */
export function Thumbnails({ pages, current, onSelect }: ThumbnailsProps) {
  return (
    <nav className="thumbnails" aria-label={strings.document.thumbnails}>
      {pages.map((page, index) => {
        const number = index + 1;
        return (
          <AriaButton
            key={page[0]?.key ?? number}
            className="thumbnail"
            aria-label={strings.document.page(number)}
            onPress={() => onSelect(number)}
            {...(number === current ? { 'aria-current': 'page' as const } : {})}
          >
            <span className="thumbnail-page">
              {page.map(line => (
                <i
                  key={line.key}
                  className="thumbnail-text"
                  data-strong={line.strong}
                  style={{
                    top: percent(line.top),
                    height: percent(line.height),
                    backgroundSize: `100% ${100 / line.lines}%`,
                  }}
                />
              ))}
            </span>
            {number}
          </AriaButton>
        );
      })}
    </nav>
  );
}
