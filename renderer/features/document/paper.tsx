import './paper.css';
import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PartSource, StatementModel } from '../../../shared/assembly/model.ts';
import { type DocumentLayout, fill, type StyleRole } from '../../../shared/assembly/template.ts';
import { strings } from '../../strings.sv.ts';
import { type PageRange, paginate } from './pagination.ts';
import { type Footnote, type PaperBlock, paperBlocks } from './paper-blocks.tsx';

/** A block's place on its page, for the thumbnails: fractions of the page's height and what it looks like. */
export interface SketchLine {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  readonly lines: number;
  readonly strong: boolean;
}

interface PaperProps {
  readonly model: StatementModel;
  /** Per cent of the printed size. */
  readonly zoom: number;
  /** Told once the pages are known. */
  readonly onPages: (pages: readonly (readonly SketchLine[])[]) => void;
  /** A part was double-clicked. */
  readonly onOpen: (source: PartSource) => void;
}

interface Laid {
  readonly blocks: readonly PaperBlock[];
  readonly pages: readonly PageRange[];
}

/** The statement on paper, page by page: measured in one long column, then laid out with the template's own sizes. */
export function Paper({ model, zoom, onPages, onOpen }: PaperProps) {
  const blocks = useMemo(() => paperBlocks(model), [model]);
  const column = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<Laid>({ blocks: [], pages: [] });
  const told = useRef(onPages);
  told.current = onPages;

  useLayoutEffect(() => {
    const measured = measure(column.current, blocks);
    const pages = paginate(measured, contentHeight(model.layout));
    setLaid({ blocks, pages });
    told.current(pages.map(page => sketch(blocks, measured, page, model.layout)));
  }, [blocks, model]);

  return (
    <>
      {laid.blocks !== blocks && (
        <div className="paper-measure" aria-hidden="true">
          <div ref={column} style={columnStyle(model.layout)}>
            {blocks.map(block => (
              <div key={block.key}>
                <Block block={block} layout={model.layout} />
                <Notes notes={block.notes} layout={model.layout} />
              </div>
            ))}
          </div>
        </div>
      )}
      <div className="paper-pages" style={{ zoom: zoom / 100 }}>
        {laid.pages.map((page, index) => (
          <Page key={page.from} number={index + 1} count={laid.pages.length} model={model}>
            <div className="paper-flow">
              {laid.blocks.slice(page.from, page.to + 1).map(block => (
                <Block key={block.key} block={block} layout={model.layout} onOpen={onOpen} />
              ))}
            </div>
            <PageNotes blocks={laid.blocks.slice(page.from, page.to + 1)} layout={model.layout} />
          </Page>
        ))}
      </div>
    </>
  );
}

/** CSS pixels in a millimetre. */
const pixels = 96 / 25.4;

function contentHeight({ page }: DocumentLayout): number {
  return (page.height - page.top - page.bottom) * pixels;
}

function columnStyle({ page }: DocumentLayout): CSSProperties {
  return { width: `${page.width - page.left - page.right}mm` };
}

function measure(column: HTMLElement | null, blocks: readonly PaperBlock[]) {
  return blocks.map((block, index) => {
    const [text, notes] = column?.children[index]?.children ?? [];
    return {
      height: text?.getBoundingClientRect().height ?? 0,
      notesHeight: notes?.getBoundingClientRect().height ?? 0,
      keepWithNext: block.heading !== null,
    };
  });
}

/** Height of a line of text on the sketch, in CSS pixels of the page. */
const sketchLine = 44;

function sketch(
  blocks: readonly PaperBlock[],
  measured: readonly { readonly height: number }[],
  page: PageRange,
  layout: DocumentLayout,
): readonly SketchLine[] {
  const pageHeight = layout.page.height * pixels;
  let top = layout.page.top * pixels;
  return blocks.slice(page.from, page.to + 1).map((block, index) => {
    const height = measured[page.from + index]?.height ?? 0;
    const lines = Math.max(1, Math.round(height / sketchLine));
    const placed = {
      key: block.key,
      top: top / pageHeight,
      height: height / pageHeight,
      lines,
      strong: block.heading !== null,
    };
    top += height;
    return placed;
  });
}

interface PageProps {
  readonly number: number;
  readonly count: number;
  readonly model: StatementModel;
  readonly children: ReactNode;
}

function Page({ number, count, model, children }: PageProps) {
  const { page } = model.layout;
  const {
    lines,
    letterhead: { contact },
  } = model;
  const style: CSSProperties = {
    width: `${page.width}mm`,
    minHeight: `${page.height}mm`,
    padding: `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`,
  };
  const edge = { left: `${page.left}mm`, right: `${page.right}mm` };
  return (
    <article
      className="paper-page"
      style={style}
      aria-label={strings.document.page(number)}
      data-page={number}
      lang="sv"
    >
      {number > 1 && (
        <div className="paper-edge" style={{ ...edge, top: `${page.header}mm`, ...textStyle('header', model.layout) }}>
          <span>{lines.runningLeft}</span>
          <span>{lines.runningRight}</span>
        </div>
      )}
      {children}
      <div
        className="paper-edge paper-foot"
        style={{ ...edge, bottom: `${page.footer}mm`, ...textStyle('footer', model.layout) }}
      >
        <span>{lines.footer}</span>
        <span>{fill(lines.page, { page: String(number), pages: String(count) })}</span>
        {number === 1 && contact.length > 0 && <span className="paper-contact">{contact.join(' · ')}</span>}
      </div>
    </article>
  );
}

interface BlockProps {
  readonly block: PaperBlock;
  readonly layout: DocumentLayout;
  readonly onOpen?: (source: PartSource) => void;
}

function Block({ block, layout, onOpen }: BlockProps) {
  const Tag = block.heading === null ? 'div' : (`h${Math.min(block.heading + 1, 6)}` as 'h2');
  const { source } = block;
  const open = source === null || onOpen === undefined ? undefined : () => onOpen(source);
  return (
    <Tag className="paper-block" style={textStyle(block.role, layout)} data-depth={block.depth} onDoubleClick={open}>
      {block.marker !== null && <span className="paper-marker">{block.marker}</span>}
      {block.content}
    </Tag>
  );
}

/** Line height of the template's fonts at "single", as a share of their size. */
const singleLine = 1.15;

function textStyle(role: StyleRole, layout: DocumentLayout): CSSProperties {
  const style = layout.styles[role];
  return {
    fontFamily: `"${layout.fonts[style.font]}", ${style.font === 'heading' ? 'sans-serif' : 'serif'}`,
    fontSize: `${style.size}pt`,
    fontWeight: style.bold ? 700 : 400,
    fontStyle: style.italic ? 'italic' : 'normal',
    lineHeight: style.line * singleLine,
    paddingTop: `${style.before}pt`,
    paddingBottom: `${style.after}pt`,
    marginLeft: `${style.indent}mm`,
  };
}

function Notes({ notes, layout }: { readonly notes: readonly Footnote[]; readonly layout: DocumentLayout }) {
  return (
    <div style={textStyle('footnote', layout)}>
      {notes.map(note => (
        <div key={note.number} className="paper-note">
          <sup>{note.number}</sup> {note.text}
        </div>
      ))}
    </div>
  );
}

function PageNotes({ blocks, layout }: { readonly blocks: readonly PaperBlock[]; readonly layout: DocumentLayout }) {
  const notes = blocks.flatMap(block => block.notes);
  if (notes.length === 0) return null;
  return (
    <div className="paper-notes">
      <Notes notes={notes} layout={layout} />
    </div>
  );
}
