import { strings } from '../../../strings.sv.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatKeys } from '../../../ui/keys.ts';
import { useAnswering } from '../answering.ts';
import { nextUnanswered } from '../outline/targets.ts';

const words = strings.answer.empty;

/** What stands in the middle before a section is chosen: the first thing to do, and the keys worth knowing. */
export function NothingChosen() {
  const { view, go } = useAnswering();
  const firstId = nextUnanswered(view, null) ?? view.reports[0]?.sections[0]?.id ?? null;
  const first = view.reports.flatMap(({ sections }) => sections).find(({ id }) => id === firstId);
  const keys = [
    ['Alt+ArrowDown', words.nextSection],
    ['Alt+1–6', words.stance],
    ['Mod+K', words.search],
    ['F6', words.nextPane],
  ] as const;
  if (first === undefined) {
    return <EmptyState title={words.noReports}>{words.noReportsText}</EmptyState>;
  }
  return (
    <>
      <EmptyState
        title={words.title}
        actions={
          <Button variant="primary" autoFocus onPress={() => go({ sectionId: first.id })}>
            {words.start(first.number)}
          </Button>
        }
      >
        {words.text}
      </EmptyState>
      <dl className="empty-keys" aria-label={words.keys}>
        {keys.map(([key, meaning]) => (
          <KeyLine key={key} keys={formatKeys(key)} meaning={meaning} />
        ))}
      </dl>
    </>
  );
}

function KeyLine({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  return (
    <>
      <dt>{keys}</dt>
      <dd>{meaning}</dd>
    </>
  );
}
