import './person-mark.css';
import type { Person } from '../../shared/domain/organisation.ts';

interface PersonMarkProps {
  readonly person: Pick<Person, 'initials' | 'name'>;
  /** 1 to 6: the person's colour and line in this case; none where authorship is not the matter. */
  readonly author?: number;
}

/** A person as initials; the whole name is its accessible name and title. */
export function PersonMark({ person, author }: PersonMarkProps) {
  return (
    <abbr className="person-mark" data-author={author} title={person.name}>
      {person.initials}
    </abbr>
  );
}
