import * as v from 'valibot';
import type { StatementModel } from './assembly/model.ts';
import { backgroundOperations } from './contract/background.ts';
import { markOperations } from './contract/mark.ts';
import {
  caseId,
  documentJson,
  fileToken,
  freeSectionId,
  nothing,
  operation,
  personId,
  query,
  revision,
  sectionId,
  taskId,
} from './contract/operation.ts';
import { positionOperations } from './contract/position.ts';
import { reportOperations } from './contract/report.ts';
import { type Settings, settingsFields } from './contract/settings.ts';
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
import type { PositionHit } from './domain/position.ts';
import { responseStates, stances } from './domain/stance.ts';
import type { Message } from './errors.ts';
import type { CaseId, FileToken, FreeSectionId, PositionId, ReportId, SectionId, TaskId } from './ids.ts';

const placement = v.picklist(['before', 'after']);
const fileKind = v.picklist(['report', 'case', 'positions', 'workspace', 'background']);
const documentKind = v.picklist(['statement']);

export type { Operation } from './contract/operation.ts';
export { type Settings, settingsFields } from './contract/settings.ts';

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
    /** Where the report's text fits; empty where the title does. */
    readonly excerpt: string;
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

  ...reportOperations,
  ...markOperations,
  ...backgroundOperations,

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

  ...positionOperations,

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
  /** Marks, notes or the reading list. */
  'mark.changed': { readonly reportId: ReportId };
  'background.changed': { readonly caseId: CaseId };
  'position.changed': { readonly positionId: PositionId | null };
}

export type HostEventName = keyof HostEvents;

export const hostEventNames = [
  'task.progress',
  'case.changed',
  'report.changed',
  'mark.changed',
  'background.changed',
  'position.changed',
] as const satisfies readonly HostEventName[];
