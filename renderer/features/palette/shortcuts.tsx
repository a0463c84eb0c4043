/** The list of keys. */
export function Shortcuts(_props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return null;
}
