import { BookmarkCheck, BookmarkPlus, BookmarkX } from 'lucide-react';
import { strings } from '../../strings.sv.ts';
import { IconButton } from '../../ui/button.tsx';
import { useReading } from './reading-context.ts';
import type { Holder } from './reading-rows.ts';

const words = strings.reader;

/** The heading of a section or part, with its place on the reading list. */
export function TitleRow({ holder }: { readonly holder: Holder }) {
  const { section, title, blocks } = holder;
  const Heading = useReading().beside === null ? 'h2' : 'h3';
  return (
    <>
      <div className="reading-title-row">
        <Heading className="reading-title" data-level={section?.level ?? 1}>
          {section !== null && section.number !== '' && <span className="reading-number">{section.number}</span>}{' '}
          {title}
        </Heading>
        {section !== null && <ReadingListButton holder={holder} />}
      </div>
      {section !== null && section.level === 1 && blocks.length === 0 && section.findings.length === 0 && (
        <p className="visually-hidden">{words.noOwnText}</p>
      )}
    </>
  );
}

function ReadingListButton({ holder: { section } }: { readonly holder: Holder }) {
  const { readingList, setReading } = useReading();
  if (section === null) return null;
  const state = readingList.find(item => item.sectionId === section.id)?.state ?? null;
  const [icon, label, next] =
    state === null
      ? ([BookmarkPlus, words.toReadingList(section.number), 'toRead'] as const)
      : state === 'toRead'
        ? ([BookmarkCheck, words.markRead(section.number), 'read'] as const)
        : ([BookmarkX, words.offReadingList(section.number), null] as const);
  return (
    <span className="reading-list-button" data-state={state ?? 'none'} data-ignore>
      <IconButton icon={icon} size="small" label={label} onPress={() => setReading(section.id, next)} />
    </span>
  );
}
