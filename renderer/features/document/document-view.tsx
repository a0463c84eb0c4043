import './document-view.css';
import { Minus, Plus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { PartSource, StatementModel } from '../../../shared/assembly/model.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { useQuery } from '../../app/host.tsx';
import type { AnswerTarget } from '../../app/navigation.ts';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { IconButton } from '../../ui/button.tsx';
import { MessageLine } from '../../ui/message-line.tsx';
import { Panes } from '../../ui/panes.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { StatusSlot } from '../../ui/status-bar.tsx';
import { useStoredState } from '../../ui/stored-state.ts';
import { ExportPanel } from './export-panel.tsx';
import { GapList } from './gap-list.tsx';
import { Paper, type SketchLine } from './paper.tsx';
import { Thumbnails } from './thumbnails.tsx';

const words = strings.document;

/** Per cent of the printed size that can be chosen. */
const zooms = [50, 60, 75, 90, 100, 125, 150] as const;

/** The document as it will be exported: what is missing, the pages, the export. */
export function DocumentView({ caseId }: { readonly caseId: CaseId }) {
  const { go } = useNavigator();
  const { value, failure } = useQuery('document.preview', { caseId, document: 'statement' });
  const openAnswer = (target: AnswerTarget | null) => go({ kind: 'case', caseId, view: 'answers', target });
  const openField = (field: string) => go({ kind: 'case', caseId, view: 'details', target: null, field });
  return (
    <>
      <Panes
        id="document"
        preferred={{ left: 352, right: 340 }}
        left={{
          label: words.gaps,
          content: value && <GapList gaps={value.gaps} onAnswer={openAnswer} onField={openField} />,
        }}
        centre={{
          label: words.preview,
          content: (
            <>
              {failure && (
                <MessageLine kind="error" title={words.notAssembled}>
                  {failure.message}
                </MessageLine>
              )}
              {value && <Preview model={value.model} onOpen={source => openAnswer(targetOf(source))} />}
            </>
          ),
        }}
        right={{
          label: words.export,
          content: value && <ExportPanel caseId={caseId} fileName={value.fileName} gaps={value.gaps} />,
        }}
      />
      <StatusSlot side="right">
        <span>{words.keyNextGap}</span>
        <span>{words.keyOpenPlace}</span>
      </StatusSlot>
    </>
  );
}

function targetOf({ sectionId, freeSectionId }: PartSource): AnswerTarget | null {
  if (sectionId !== null) return { sectionId };
  return freeSectionId === null ? null : { freeSectionId };
}

interface PreviewProps {
  readonly model: StatementModel;
  readonly onOpen: (source: PartSource) => void;
}

function Preview({ model, onOpen }: PreviewProps) {
  const [zoom, setZoom] = useStoredState<number>('document.zoom', 75);
  const [pages, setPages] = useState<readonly (readonly SketchLine[])[]>([]);
  const [current, setCurrent] = useState(1);
  const desk = useRef<HTMLElement>(null);
  const step = (by: 1 | -1) => {
    const index = zooms.indexOf(zoom as (typeof zooms)[number]);
    setZoom(zooms[Math.min(Math.max(index + by, 0), zooms.length - 1)] ?? 75);
  };
  const show = (page: number) =>
    desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const scrolled = useCallback(() => setCurrent(pageInView(desk.current)), []);
  return (
    <>
      <div className="document-bar">
        <b>{model.letterhead.documentName}</b>
        <span className="document-note ellipsis">{words.pagesApproximate}</span>
        <span className="document-zoom">
          <IconButton
            icon={Minus}
            size="small"
            label={words.zoomOut}
            onPress={() => step(-1)}
            isDisabled={zoom <= zooms[0]}
          />
          <output aria-label={words.zoom}>{words.percent(zoom)}</output>
          <IconButton icon={Plus} size="small" label={words.zoomIn} onPress={() => step(1)} isDisabled={zoom >= 150} />
        </span>
      </div>
      <div className="document-desk">
        <Thumbnails pages={pages} current={current} onSelect={show} />
        <ScrollRegion className="document-sheets" ref={desk} onScroll={scrolled} label={words.pages(pages.length)}>
          <Paper model={model} zoom={zoom} onPages={setPages} onOpen={onOpen} />
        </ScrollRegion>
      </div>
      <StatusSlot side="left">
        <span>{words.aboutPages(pages.length)}</span>
      </StatusSlot>
    </>
  );
}

/** The page that covers the middle of the desk. */
function pageInView(desk: HTMLElement | null): number {
  if (desk === null) return 1;
  const middle = desk.getBoundingClientRect().top + desk.clientHeight / 2;
  const pages = [...desk.querySelectorAll<HTMLElement>('[data-page]')];
  const found = pages.findLast(page => page.getBoundingClientRect().top <= middle);
  return Number(found?.dataset.page ?? 1);
}
