import type { Node } from 'prosemirror-model';
import { type DocumentJson, serializeDocument } from '../../../../shared/document/json.ts';
import {
  type CaseView,
  type FreeSectionSummary,
  type ResponseSummary,
  unwrittenResponse,
} from '../../../../shared/domain/case.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import type { ResponseState, Stance } from '../../../../shared/domain/stance.ts';
import type { Failure } from '../../../../shared/errors.ts';
import type { CaseId, PersonId } from '../../../../shared/ids.ts';
import { failureOf, type HostStore } from '../../../app/host-store.ts';
import type { AnswerTarget } from '../../../app/navigation.ts';
import { pendingSaves } from '../../../app/pending-saves.ts';
import { keyOfTarget, type TargetKey } from '../outline/targets.ts';
import type { SaveState } from './save-machine.ts';
import { TextSaver } from './text-saver.ts';

/** What can change about a text; `title` only on free sections, stance and omission only on responses. */
export interface TextChange {
  readonly body?: Node;
  readonly stance?: Stance | null;
  readonly state?: ResponseState;
  readonly officerId?: PersonId | null;
  readonly omitted?: boolean;
  readonly title?: string;
}

type Summary = ResponseSummary | FreeSectionSummary;
type Saver = TextSaver<TextChange, Summary>;

/** A text as it is opened: its body, and a number that grows when another body takes its place. */
export interface OpenedText {
  readonly body: DocumentJson;
  readonly revision: number;
}

/** How saving stands for one text, for those who show it. */
export interface DraftStatus {
  readonly phase: SaveState<TextChange>['phase'];
  readonly failure: Failure | null;
  readonly savedAt: Instant | null;
}

const untouched: DraftStatus = { phase: 'saved', failure: null, savedAt: null };

/**
 * The texts of one case that are being written. It lives on when the view is left, so that a text which the host
 * refused is still there, and tried again, when somebody comes back; the window is not closed before all is saved.
 */
export class Drafts {
  private readonly host: HostStore;
  private readonly caseId: CaseId;
  private readonly savers = new Map<TargetKey, Saver>();
  private readonly saved = new Map<TargetKey, Summary>();
  private readonly statuses = new Map<TargetKey, DraftStatus>();
  private readonly listeners = new Set<() => void>();
  private shown = 0;

  constructor(host: HostStore, caseId: CaseId) {
    this.host = host;
    this.caseId = caseId;
    pendingSaves.register({ isDirty: () => this.isDirty(), flush: () => this.flush() });
  }

  /** Grows when anything but the running text changes: typing alone wakes nobody. */
  readonly version = (): number => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  status(target: AnswerTarget): DraftStatus {
    return this.statuses.get(keyOfTarget(target)) ?? untouched;
  }

  /** Reads a text, or takes what is not yet saved of it from memory. */
  async open(target: AnswerTarget): Promise<OpenedText> {
    const inMemory = this.unsavedText(target);
    if (inMemory !== null) return inMemory;
    const { body, revision } = await this.read(target);
    const key = keyOfTarget(target);
    const saver = this.savers.get(key);
    if (saver !== undefined && !saver.isUnsaved && saver.current.revision <= revision) this.savers.delete(key);
    return this.unsavedText(target) ?? { body, revision };
  }

  /** Takes a change and saves it in a while; `revision` is what it stands on when the text has no unsaved change. */
  change(target: AnswerTarget, revision: number, change: TextChange): void {
    const key = keyOfTarget(target);
    const saver = this.savers.get(key) ?? this.addSaver(target, revision);
    const before = saver.current.phase;
    saver.change(change);
    const onlyText = Object.keys(change).every(field => field === 'body');
    if (!onlyText || before === 'failed') this.tell();
  }

  /** Saves a text without waiting, when it is left or when somebody presses "Försök igen". */
  saveNow(target: AnswerTarget): void {
    this.savers.get(keyOfTarget(target))?.saveNow();
  }

  /** After a conflict: saves the own text as a new revision upon the other window's. */
  async keepMine(target: AnswerTarget): Promise<void> {
    const { revision } = await this.read(target);
    this.savers.get(keyOfTarget(target))?.keepMine(revision);
  }

  /** After a conflict: gives up the own text; answers the other window's. */
  async takeTheirs(target: AnswerTarget): Promise<OpenedText> {
    const theirs = await this.read(target);
    this.savers.get(keyOfTarget(target))?.takeTheirs(theirs.revision);
    this.tell();
    return { body: theirs.body, revision: theirs.revision };
  }

  /** Whether this text has something that the host has not acknowledged. */
  isUnsaved(target: AnswerTarget): boolean {
    return this.savers.get(keyOfTarget(target))?.isUnsaved ?? false;
  }

  /** The revision that this window knows of, which may be newer than what the case was last read with. */
  knownRevision(target: AnswerTarget): number | null {
    return this.savers.get(keyOfTarget(target))?.current.revision ?? null;
  }

  /** The case with everything that was changed in this window, saved or not. */
  withDrafts(view: CaseView): CaseView {
    const known = new Set<string>(view.responses.map(({ sectionId }) => sectionId));
    const added = [...this.savers.keys()]
      .filter(key => key.startsWith('section:') && !known.has(key.slice('section:'.length)))
      .map(key => this.patched(key, emptyResponse(key)));
    return {
      ...view,
      responses: [...view.responses.map(summary => this.patched(`section:${summary.sectionId}`, summary)), ...added],
      freeSections: view.freeSections.map(summary => this.patched(`free:${summary.id}`, summary)),
    };
  }

  isDirty(): boolean {
    return [...this.savers.values()].some(saver => saver.isUnsaved);
  }

  async flush(): Promise<void> {
    const results = await Promise.allSettled([...this.savers.values()].map(saver => saver.flush()));
    const refused = results.find(result => result.status === 'rejected');
    if (refused !== undefined) throw refused.reason;
  }

  private patched<S extends Summary>(key: TargetKey, summary: S): S {
    const saver = this.savers.get(key);
    if (saver === undefined) return summary;
    const saved = this.saved.get(key) as S | undefined;
    const base = saved !== undefined && saved.revision > summary.revision ? saved : summary;
    const { body: _body, ...fields } = saver.unsaved;
    return { ...base, ...fields };
  }

  private addSaver(target: AnswerTarget, revision: number): Saver {
    const key = keyOfTarget(target);
    const saver: Saver = new TextSaver<TextChange, Summary>(
      revision,
      {
        now: () => Date.now(),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        save: (baseRevision, change) => this.save(target, baseRevision, change),
        failureOf,
      },
      saved => this.moved(key, saver, saved),
    );
    this.savers.set(key, saver);
    return saver;
  }

  private moved(key: TargetKey, saver: Saver, saved: Summary | null): void {
    if (saved !== null) this.saved.set(key, saved);
    const { phase, failure } = saver.current;
    const before = this.statuses.get(key) ?? untouched;
    const shownPhase = phase === 'waiting' ? 'saved' : phase;
    const next: DraftStatus = { phase: shownPhase, failure, savedAt: saved?.updatedAt ?? before.savedAt };
    if (next.phase === before.phase && next.failure === before.failure && next.savedAt === before.savedAt) return;
    this.statuses.set(key, next);
    this.tell();
  }

  private async save(target: AnswerTarget, baseRevision: number, change: TextChange): Promise<Summary> {
    const { body, title, stance, omitted, ...common } = change;
    const caseId = this.caseId;
    const text = body === undefined ? {} : { body: serializeDocument(body) };
    if ('freeSectionId' in target) {
      const named = title === undefined ? {} : { title };
      const fields = { ...common, ...named, ...text };
      return this.host.call('freeSection.save', { caseId, ...target, baseRevision, change: fields });
    }
    const taken = { ...(stance === undefined ? {} : { stance }), ...(omitted === undefined ? {} : { omitted }) };
    return this.host.call('response.save', {
      caseId,
      ...target,
      baseRevision,
      change: { ...common, ...taken, ...text },
    });
  }

  private read(target: AnswerTarget): Promise<OpenedText> {
    const caseId = this.caseId;
    return 'sectionId' in target
      ? this.host.call('response.read', { caseId, ...target })
      : this.host.call('freeSection.read', { caseId, ...target });
  }

  private unsavedText(target: AnswerTarget): OpenedText | null {
    const saver = this.savers.get(keyOfTarget(target));
    const body = saver?.unsaved.body;
    if (saver === undefined || body === undefined) return null;
    return { body: serializeDocument(body), revision: saver.current.revision };
  }

  private tell(): void {
    this.shown += 1;
    for (const listener of this.listeners) listener();
  }
}

function emptyResponse(key: TargetKey): ResponseSummary {
  return unwrittenResponse(key.slice('section:'.length) as ResponseSummary['sectionId']);
}

const allDrafts = new WeakMap<HostStore, Map<CaseId, Drafts>>();

/** The drafts of a case: the same ones for as long as the window lives. */
export function draftsOf(host: HostStore, caseId: CaseId): Drafts {
  const ofHost = allDrafts.get(host) ?? new Map<CaseId, Drafts>();
  allDrafts.set(host, ofHost);
  const known = ofHost.get(caseId) ?? new Drafts(host, caseId);
  ofHost.set(caseId, known);
  return known;
}
