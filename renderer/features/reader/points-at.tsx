import { useMemo } from 'react';
import type { ReadingPlace } from '../../../shared/domain/reading.ts';
import type { Section } from '../../../shared/domain/report.ts';
import { findReferences } from '../../../shared/outline/references.ts';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { LinkedStance } from './inline-text.tsx';
import { useReading } from './reading-context.ts';
import type { ReadingRow } from './reading-rows.ts';
import { samePlace } from './spots.ts';

const words = strings.reader;

interface PointsAtProps {
  readonly rows: readonly ReadingRow[];
  readonly place: ReadingPlace;
}

/** The other sections that the chosen one names, each with our stance on it. */
export function PointsAt({ rows, place }: PointsAtProps) {
  const { report, index, beside, go } = useReading();
  const sections = useMemo(() => {
    const holder = rows.find(row => samePlace(row.holder.place, place))?.holder;
    const ids = holder?.blocks.flatMap(({ text }) =>
      findReferences(text, index).flatMap(({ target }) => (target.kind === 'section' ? [target.sectionId] : [])),
    );
    const others = new Set(ids?.filter(id => id !== holder?.section?.id));
    return report.sections.filter(({ id }) => others.has(id));
  }, [rows, place, index, report]);
  if (sections.length === 0) return null;
  const open = ({ id }: Section) => go({ reportId: report.id, place: { sectionId: id }, ordinal: null });
  return (
    <section className="report-links" aria-label={words.pointsAt}>
      <span className="report-links-label">{words.pointsAt}</span>
      <ul>
        {sections.map(section => (
          <li key={section.id}>
            <span className="report-links-stance">
              <LinkedStance section={section} beside={beside} />
            </span>
            <Button variant="link" onPress={() => open(section)}>
              <span className="report-links-number">{section.number}</span>
              <span className="ellipsis" title={section.title}>
                {section.title}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
