import * as v from 'valibot';
import type { StatementModel } from './assembly/model.ts';
import type { DocumentJson } from './document/json.ts';
import {
  type Case,
  type CaseSummary,
  type CaseView,
  caseFields,
  type FreeSection,
  type FreeSectionSummary,
  type ResponseSummary,
  type RevisionSummary,
  type SectionResponse,
} from './domain/case.ts';
import type { CaseFile } from './domain/case-file.ts';
import { type Organisation, organisationFields, type Person, personFields } from './domain/organisation.ts';
import {
  type Position,
  type PositionHit,
  type PositionSummary,
  type PositionUse,
  positionFields,
} from './domain/position.ts';
import type { ReportBlock, ReportOutline, ReportSummary } from './domain/report.ts';
import { responseStates, stances } from './domain/stance.ts';
import type { Message } from './errors.ts';
import type { CaseId, FileToken, FreeSectionId, PersonId, PositionId, ReportId, SectionId, TaskId } from './ids.ts';

/** One operation: how its request is checked and what its reply holds. */
export interface Operation<Request extends v.GenericSchema, Response> {
  readonly request: Request;
  readonly response?: Response;
}

function operation<Request extends v.GenericSchema>(request: Request) {
  return { returns: <Response>(): Operation<Request, Response> => ({ request }) };
}

const id = <Branded extends string>() =>
  v.custom<Branded>(value => typeof value === 'string' && value.length > 0 && value.length <= 64, 'Okänt id.');
const caseId = id<CaseId>();
const sectionId = id<SectionId>();
const freeSectionId = id<FreeSectionId>();
const positionId = id<PositionId>();
const reportId = id<ReportId>();
const personId = id<PersonId>();
const taskId = id<TaskId>();
const fileToken = id<FileToken>();
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const query = v.pipe(v.string(), v.maxLength(500));
const nothing = v.strictObject({});

/** A stored text as it comes in; its inside is checked against the schema by `parseDocument`. */
const documentJson = v.custom<DocumentJson>(
  value => typeof value === 'object' && value !== null && 'schemaVersion' in value && 'doc' in value,
  'Texten har fel format.',
);

const placement = v.picklist(['before', 'after']);
const fileKind = v.picklist(['report', 'case', 'positions', 'workspace']);
const documentKind = v.picklist(['statement']);

/** The parts of a response that a save may change; what is left out stays as it was. */
export const responseChange = v.strictObject({
  stance: v.optional(v.nullable(v.picklist(stances))),
  state: v.optional(v.picklist(responseStates)),
  officerId: v.optional(v.nullable(personId)),
  omitted: v.optional(v.boolean()),
  body: v.optional(documentJson),
});
export type ResponseChange = v.InferOutput<typeof responseChange>;

export const freeSectionChange = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1, 'Avsnittet behöver en rubrik.'), v.maxLength(300))),
  state: v.optional(v.picklist(responseStates)),
  officerId: v.optional(v.nullable(personId)),
  body: v.optional(documentJson),
});
export type FreeSectionChange = v.InferOutput<typeof freeSectionChange>;

/** Settings of this person on this machine. */
export const settingsFields = v.strictObject({
  theme: v.picklist(['system', 'light', 'dark']),
  /** Per cent of the design's reading and writing size. */
  textSize: v.pipe(v.number(), v.integer(), v.minValue(80), v.maxValue(200)),
  /** Who writes on this machine; null until somebody has said so. */
  personId: v.nullable(personId),
});
export type Settings = v.InferOutput<typeof settingsFields>;

/** What the window shows of the workspace itself. */
export interface WorkspaceInfo {
  readonly path: string;
  readonly programVersion: string;
  readonly readOnly: boolean;
  readonly checkedAt: string;
  readonly sound: boolean;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly checkedAt: string;
  readonly problems: readonly string[];
}

/** A file the host knows; the window holds the token, never the path's bytes. */
export interface PickedFile {
  readonly token: FileToken;
  readonly name: string;
  readonly bytes: number;
}

export interface ExportedFile {
  readonly token: FileToken;
  readonly path: string;
  readonly kind: 'docx';
  readonly bytes: number;
  readonly sha256: string;
}

/** Something missing or worth a look before export, with its place. */
export interface DocumentGap {
  readonly level: 'hindrance' | 'look';
  readonly text: string;
  readonly sectionId: SectionId | null;
  readonly freeSectionId: FreeSectionId | null;
  /** Field of the case to fill in, when the gap is there. */
  readonly field: string | null;
}

export interface SearchResults {
  readonly cases: readonly { readonly id: CaseId; readonly title: string; readonly recordNumber: string }[];
  readonly sections: readonly {
    readonly caseId: CaseId | null;
    readonly reportId: ReportId;
    readonly sectionId: SectionId;
    readonly designation: string;
    readonly number: string;
    readonly title: string;
    readonly findings: number;
    readonly stance: SectionResponse['stance'];
  }[];
  readonly responses: readonly {
    readonly caseId: CaseId;
    readonly sectionId: SectionId | null;
    readonly freeSectionId: FreeSectionId | null;
    readonly label: string;
    readonly excerpt: string;
    readonly state: SectionResponse['state'];
  }[];
  readonly positions: readonly PositionHit[];
}

/** Every operation between window and host, `noun.verb`; the runtime list and the request checks come from here too. */
export const contract = {
  'workspace.describe': operation(nothing).returns<WorkspaceInfo>(),
  'workspace.check': operation(nothing).returns<CheckReport>(),
  'settings.read': operation(nothing).returns<Settings>(),
  'settings.save': operation(v.strictObject({ settings: v.partial(settingsFields) })).returns<Settings>(),
  'organisation.read': operation(nothing).returns<Organisation>(),
  'organisation.save': operation(v.strictObject({ organisation: organisationFields })).returns<Organisation>(),
  'person.list': operation(nothing).returns<readonly Person[]>(),
  'person.create': operation(v.strictObject({ person: personFields })).returns<Person>(),
  'person.save': operation(v.strictObject({ personId, person: personFields })).returns<Person>(),

  'report.list': operation(nothing).returns<readonly ReportSummary[]>(),
  'report.outline': operation(v.strictObject({ reportId })).returns<ReportOutline>(),
  'report.text': operation(v.strictObject({ reportId, sectionId })).returns<readonly ReportBlock[]>(),
  'report.import': operation(
    v.strictObject({ file: fileToken, designation: v.optional(v.pipe(v.string(), v.maxLength(60))), taskId }),
  ).returns<{ readonly report: ReportSummary; readonly messages: readonly Message[] }>(),

  'case.list': operation(nothing).returns<readonly CaseSummary[]>(),
  'case.create': operation(v.strictObject({ fields: caseFields })).returns<Case>(),
  'case.save': operation(v.strictObject({ caseId, fields: caseFields })).returns<Case>(),
  'case.setState': operation(v.strictObject({ caseId, state: v.picklist(['ongoing', 'closed']) })).returns<Case>(),
  'case.read': operation(v.strictObject({ caseId })).returns<CaseView>(),
  /** The case in the interchange format, as `case.import` reads it. */
  'case.file': operation(v.strictObject({ caseId })).returns<CaseFile>(),
  'case.import': operation(v.strictObject({ file: fileToken })).returns<{
    readonly case: Case;
    readonly messages: readonly Message[];
  }>(),

  'response.read': operation(v.strictObject({ caseId, sectionId })).returns<SectionResponse>(),
  'response.save': operation(
    v.strictObject({ caseId, sectionId, baseRevision: revision, change: responseChange }),
  ).returns<ResponseSummary>(),
  'response.history': operation(v.strictObject({ caseId, sectionId })).returns<readonly RevisionSummary[]>(),
  'response.readRevision': operation(v.strictObject({ caseId, sectionId, revision })).returns<SectionResponse>(),

  'freeSection.read': operation(v.strictObject({ caseId, freeSectionId })).returns<FreeSection>(),
  'freeSection.history': operation(v.strictObject({ caseId, freeSectionId })).returns<readonly RevisionSummary[]>(),
  'freeSection.readRevision': operation(v.strictObject({ caseId, freeSectionId, revision })).returns<FreeSection>(),
  'freeSection.create': operation(
    v.strictObject({ caseId, placement, title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)) }),
  ).returns<FreeSectionSummary>(),
  'freeSection.save': operation(
    v.strictObject({ caseId, freeSectionId, baseRevision: revision, change: freeSectionChange }),
  ).returns<FreeSectionSummary>(),
  /** Moves to `index` among those of the same placement, or out of the document and back again. */
  'freeSection.move': operation(v.strictObject({ caseId, freeSectionId, placement, index: revision })).returns<
    readonly FreeSectionSummary[]
  >(),
  'freeSection.setRemoved': operation(v.strictObject({ caseId, freeSectionId, removed: v.boolean() })).returns<
    readonly FreeSectionSummary[]
  >(),

  'position.list': operation(nothing).returns<readonly PositionSummary[]>(),
  'position.read': operation(v.strictObject({ positionId })).returns<Position>(),
  'position.search': operation(
    v.strictObject({ query, limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 20) }),
  ).returns<readonly PositionHit[]>(),
  'position.create': operation(
    v.strictObject({
      fields: positionFields,
      body: documentJson,
      source: v.nullable(v.pipe(v.string(), v.maxLength(300))),
    }),
  ).returns<Position>(),
  'position.save': operation(
    v.strictObject({ positionId, baseVersion: revision, fields: positionFields, body: documentJson }),
  ).returns<Position>(),
  'position.uses': operation(v.strictObject({ positionId })).returns<readonly PositionUse[]>(),
  'position.import': operation(v.strictObject({ file: fileToken, taskId })).returns<{
    readonly imported: number;
    readonly messages: readonly Message[];
  }>(),

  'document.preview': operation(v.strictObject({ caseId, document: documentKind })).returns<{
    readonly model: StatementModel;
    readonly gaps: readonly DocumentGap[];
    readonly fileName: string;
  }>(),
  'document.export': operation(
    v.strictObject({ caseId, document: documentKind, folder: v.nullable(fileToken), overwrite: v.boolean(), taskId }),
  ).returns<{ readonly files: readonly ExportedFile[]; readonly messages: readonly Message[] }>(),

  'search.everything': operation(v.strictObject({ query, caseId: v.nullable(caseId) })).returns<SearchResults>(),

  /** Asks the user for a file; null when they think better of it. */
  'file.pick': operation(v.strictObject({ kind: fileKind })).returns<PickedFile | null>(),
  'file.pickFolder': operation(nothing).returns<PickedFile | null>(),
  /** Shows an exported file in the system's file manager, or downloads it in a browser. */
  'file.reveal': operation(v.strictObject({ file: fileToken })).returns<null>(),
  'task.cancel': operation(v.strictObject({ taskId })).returns<null>(),
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type RequestOf<Name extends OperationName> = v.InferInput<Contract[Name]['request']>;
export type CheckedRequestOf<Name extends OperationName> = v.InferOutput<Contract[Name]['request']>;
export type ResponseOf<Name extends OperationName> =
  | NonNullable<Contract[Name]['response']>
  | NullOf<Contract[Name]['response']>;
type NullOf<Value> = null extends Value ? null : never;

/** The names, for doors that must refuse what is not in the contract. */
export const operationNames = Object.keys(contract) as readonly OperationName[];

/** What the host tells the window unasked. */
export interface HostEvents {
  'task.progress': { readonly taskId: TaskId; readonly label: string; readonly done: number; readonly total: number };
  'case.changed': { readonly caseId: CaseId };
  'report.changed': { readonly reportId: ReportId };
  'position.changed': { readonly positionId: PositionId | null };
}

export type HostEventName = keyof HostEvents;

export const hostEventNames = [
  'task.progress',
  'case.changed',
  'report.changed',
  'position.changed',
] as const satisfies readonly HostEventName[];
