import { UserRound } from 'lucide-react';
import type { PersonId } from '../../../../shared/ids.ts';
import { strings } from '../../../strings.sv.ts';
import { useAnswering } from '../answering.ts';

/** Who answers for a text: "ÅX, handläggare". */
export function OfficerWord({ officerId }: { readonly officerId: PersonId | null }) {
  const { people } = useAnswering();
  const person = people.find(({ id }) => id === officerId);
  const what = person === undefined ? null : person.role.toLocaleLowerCase('sv') || person.name;
  return (
    <span className="officer-word" title={person?.name}>
      <UserRound className="icon" data-size="small" aria-hidden="true" />
      {person === undefined ? strings.answer.head.noOfficer : `${person.initials}, ${what}`}
    </span>
  );
}
