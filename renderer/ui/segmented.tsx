import './segmented.css';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly { readonly id: Id; readonly text: string }[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
}

/** One of two or three ways to show the same thing. */
export function Segmented<Id extends string>({ label, segments, selected, onChange }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [key] = keys;
        if (key !== undefined) onChange(key as Id);
      }}
    >
      {segments.map(segment => (
        <ToggleButton key={segment.id} id={segment.id} className="segment">
          {segment.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
