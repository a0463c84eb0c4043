declare const brand: unique symbol;

/** A UUIDv7 as text, branded with what it names so that a case's id cannot be handed in for a report's. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type BackgroundId = Id<'background'>;
export type BlockId = Id<'block'>;
export type CaseId = Id<'case'>;
export type CorrectionId = Id<'correction'>;
export type FileToken = Id<'file'>;
export type FindingId = Id<'finding'>;
export type FreeSectionId = Id<'freeSection'>;
export type MarkId = Id<'mark'>;
export type PartId = Id<'part'>;
export type PersonId = Id<'person'>;
export type PositionId = Id<'position'>;
export type ReportId = Id<'report'>;
export type SectionId = Id<'section'>;
export type TaskId = Id<'task'>;

/** Makes a fresh UUIDv7: injected everywhere, so that tests can count instead. */
export type NewId = <Name extends string>() => Id<Name>;
