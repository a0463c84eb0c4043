import './field.css';
import { type LucideIcon, Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  FieldError,
  Input,
  Label,
  Text,
  TextField,
} from 'react-aria-components';
import { strings } from '../strings.sv.ts';

/** What every field has: its label above, a hint or the error below. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; null when all is well. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  /** Keeps the label for assistive technology only, where the place says it. */
  readonly hideLabel?: boolean | undefined;
}

export function FieldLabel({
  children,
  isRequired,
  hidden,
}: {
  readonly children: ReactNode;
  readonly isRequired?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}) {
  return (
    <Label className={hidden ? 'visually-hidden' : 'field-label'}>
      {children}
      {isRequired && <span className="field-required"> {strings.common.required}</span>}
    </Label>
  );
}

export function FieldFoot({ hint, error }: { readonly hint?: ReactNode; readonly error?: string | null | undefined }) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  );
}

interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function Field({
  label,
  hint,
  error,
  hideLabel,
  placeholder,
  inputRef,
  onBlur,
  isReadOnly,
  isRequired,
  ...props
}: TextFieldProps) {
  return (
    <TextField
      {...props}
      className="field"
      isInvalid={Boolean(error)}
      isReadOnly={isReadOnly ?? false}
      validationBehavior="aria"
      onBlur={() => onBlur?.()}
      aria-required={isRequired ?? false}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <Input className="field-input" placeholder={placeholder ?? ''} {...(inputRef ? { ref: inputRef } : {})} />
      <FieldFoot hint={hint} error={error} />
    </TextField>
  );
}

/** Several lines of text that grow with what is written. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  onBlur,
  isReadOnly,
  isRequired,
  ...props
}: FieldProps<string> & { readonly autoFocus?: boolean }) {
  return (
    <TextField
      {...props}
      className="field"
      isInvalid={Boolean(error)}
      isReadOnly={isReadOnly ?? false}
      validationBehavior="aria"
      onBlur={() => onBlur?.()}
      aria-required={isRequired ?? false}
    >
      <FieldLabel isRequired={isRequired} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <AriaTextArea className="field-input field-area" rows={3} />
      <FieldFoot hint={hint} error={error} />
    </TextField>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly icon?: LucideIcon;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Search or filter: glyph at the left, Esc empties. */
export function SearchField({ label, icon: Icon = Search, inputRef, onSubmit, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} className="search-field" aria-label={label} {...(onSubmit ? { onSubmit } : {})}>
      <Icon className="icon" data-size="small" aria-hidden="true" />
      <Input className="search-input" placeholder={label} {...(inputRef ? { ref: inputRef } : {})} />
      <AriaButton className="search-clear" aria-label={strings.common.clear}>
        <X className="icon" data-size="small" aria-hidden="true" />
      </AriaButton>
    </AriaSearchField>
  );
}
