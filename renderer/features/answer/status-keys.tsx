import { strings } from '../../strings.sv.ts';
import { formatKeys } from '../../ui/keys.ts';
import type { SideTab } from './side-pane.tsx';

const words = strings.answer.status;

/** The two keys that matter most beside this pane. */
export function StatusKeys({ tab }: { readonly tab: SideTab }) {
  return (
    <>
      {tab === 'positions' ? (
        <span>
          {formatKeys('Mod+Enter')} {words.insertsPosition}
        </span>
      ) : (
        <span>
          {formatKeys('Alt+N')} {words.nextUnanswered}
        </span>
      )}
      <span>F6 {words.nextPane}</span>
    </>
  );
}
