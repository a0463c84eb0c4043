import { useHost, useQuery } from '../../app/host.tsx';
import { useNavigator } from '../../app/navigation-context.tsx';
import { strings } from '../../strings.sv.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';

/** Asks who writes on this machine, which the program cannot know. */
export function WhoAreYou() {
  const host = useHost();
  const { go } = useNavigator();
  const persons = useQuery('person.list', {}).value ?? [];
  return (
    <EmptyState
      title={strings.start.whoAreYou}
      actions={
        <>
          {persons.length > 0 && (
            <Select
              label={strings.start.iAm}
              hideLabel
              placeholder={strings.start.choosePerson}
              value={null}
              options={persons.map(person => ({ id: person.id, text: person.name }))}
              onChange={personId => void host.call('settings.save', { settings: { personId } })}
            />
          )}
          <Button variant="quiet" onPress={() => go({ kind: 'start', screen: 'organisation' })}>
            {strings.start.addPerson}
          </Button>
        </>
      }
    >
      {strings.start.whoAreYouText}
    </EmptyState>
  );
}
