/** Settings. */
export function SettingsScreen() {
  return <main className="page" />;
}
