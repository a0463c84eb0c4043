import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { Position, PositionFields } from '../../../shared/domain/position.ts';

/** A position before anything is filled in. */
export function freshFields(owner: string): PositionFields {
  return {
    title: '',
    stance: null,
    state: 'draft',
    subjects: [],
    statutes: [],
    owner,
    decision: null,
    reviewBy: null,
  };
}

/** The fields of a stored position, without what the host adds. */
export function fieldsOf(position: Position): PositionFields {
  const { title, stance, state, subjects, statutes, owner, decision, reviewBy } = position;
  return { title, stance, state, subjects, statutes, owner, decision, reviewBy };
}

/** A decision with nothing said yet but who usually decides. */
export function freshDecision(
  organisation: Organisation | undefined,
  date: string,
): NonNullable<PositionFields['decision']> {
  return { committee: organisation?.committees[0]?.name ?? '', date, paragraph: '' };
}

/** "Ämne ett; ämne två" as a list: what is between semicolons, without empty parts. */
export function splitList(text: string): string[] {
  return text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');
}
