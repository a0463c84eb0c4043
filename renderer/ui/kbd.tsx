import './kbd.css';
import { formatKeys, type Keys } from './keys.ts';

/** Keys beside the command they give, quiet enough to be passed over. */
export function Kbd({ keys }: { readonly keys: Keys }) {
  return <kbd className="kbd">{formatKeys(keys)}</kbd>;
}
