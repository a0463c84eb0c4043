/** Puts the cursor in a field of the case's form; `place` is its name, or a name with an index after it. */
export function focusField(place: string): void {
  const [name] = place.split('.');
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name ?? '')}"]`);
  const target =
    field?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    field?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"], button');
  field?.scrollIntoView({ block: 'center' });
  target?.focus();
}
